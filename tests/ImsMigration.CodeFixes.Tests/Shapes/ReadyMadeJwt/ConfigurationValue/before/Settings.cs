using System;

namespace Trial
{
    public class Settings
    {
        public string ImsUrl { get; set; } = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

        public string ClientId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        public string ClientSecret { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        /// <summary>Copied from the Developer Console, tab "Generate JWT". Good for a day.</summary>
        public string JWTToken { get; set; } = Environment.GetEnvironmentVariable("ADOBE_JWT");
    }
}
