using System;

namespace Trial
{
    public class Settings
    {
        public string ImsUrl { get; set; } = "https://ims-na1.adobelogin.com/ims/token/v3";

        public string ClientId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        public string ClientSecret { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
    }
}
