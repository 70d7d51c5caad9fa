using System;

namespace Acme.Marketing.Adobe
{
    public class AdobeSettings
    {
        public string ClientId { get; set; }
        public string ClientSecret { get; set; }
        public string OrganizationId { get; set; }
        public string TechnicalAccountId { get; set; }
        public string CertificatePath { get; set; }
        public string CertificatePassword { get; set; }

        public static AdobeSettings FromEnvironment()
        {
            return new AdobeSettings
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                TechnicalAccountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                CertificatePath = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                CertificatePassword = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"),
            };
        }
    }
}
