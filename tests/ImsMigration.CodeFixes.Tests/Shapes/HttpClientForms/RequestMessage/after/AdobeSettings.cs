using System;

namespace Acme.Marketing.Adobe
{
    public class AdobeSettings
    {
        public string ClientId { get; set; }
        public string ClientSecret { get; set; }
        public string OrganizationId { get; set; }

        public static AdobeSettings FromEnvironment()
        {
            return new AdobeSettings
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            };
        }
    }
}
