using System;
using System.Collections.Generic;

namespace Litware.Web.Integration
{
    /// <summary>
    /// Stands where ConfigurationManager.AppSettings was before the move to containers.
    /// </summary>
    internal static class AppSettings
    {
        private static readonly Dictionary<string, string> Names = new Dictionary<string, string>
        {
            { "AdobeClientId", "ADOBE_CLIENT_ID" },
            { "AdobeClientSecret", "ADOBE_CLIENT_SECRET" },
            { "AdobeOrganization", "ADOBE_ORG_ID" },
            { "AdobeTechnicalAccount", "ADOBE_TECHNICAL_ACCOUNT_ID" },
            { "AdobeMetascopes", "ADOBE_METASCOPES" },
            { "AdobeCertificate", "ADOBE_CERTIFICATE_FILE" },
            { "AdobeCertificatePassword", "ADOBE_CERTIFICATE_PASSWORD" },
        };

        public static string Get(string key)
        {
            return Environment.GetEnvironmentVariable(Names[key]);
        }
    }
}
