using System;
using System.Security.Cryptography.X509Certificates;

namespace Graphic.Design.Institute
{
    /// <summary>The certificate comes from the secret store, as base64 in a variable.</summary>
    public static class CertificateProvider
    {
        public static X509Certificate2 GetCertificate()
        {
            byte[] pfx = Convert.FromBase64String(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_BASE64"));
            return new X509Certificate2(pfx, Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"), X509KeyStorageFlags.EphemeralKeySet);
        }
    }
}
