using System;

namespace LegacyPortal.Business.Adobe
{
    public static class AdobeConfig
    {
        public static string TokenUrl
        {
            get { return "https://ims-na1.adobelogin.com/ims/token/v3"; }
        }

        public static string ClientId
        {
            get { return Read("CLIENT_ID"); }
        }

        public static string ClientSecret
        {
            get { return Read("CLIENT_SECRET"); }
        }

        public static string OrganizationId
        {
            get { return Read("ORG_ID"); }
        }

        private static string Read(string name)
        {
            string value = Environment.GetEnvironmentVariable("ADOBE_" + name);
            if (String.IsNullOrEmpty(value))
                throw new InvalidOperationException("ADOBE_" + name + " is not configured");

            return value;
        }
    }
}
