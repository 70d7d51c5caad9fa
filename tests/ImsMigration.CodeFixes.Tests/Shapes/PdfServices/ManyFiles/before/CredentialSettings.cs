using System;

namespace Documents
{
    public class CredentialSettings
    {
        public string ClientId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        public string ClientSecret { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        /// <summary>Sent to the APIs, too.</summary>
        public string OrganizationId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

        public string AccountId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");

        public string PrivateKeyFile { get; set; } = "private.key";
    }
}
