using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso
{
    public static class AdobeSettings
    {
        public const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

        public static readonly string ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        // From the Developer Console, project "Reports".
        // IMS1002
        public const string ClientSecret = "%secret%";

        public const string Scopes = "openid,AdobeID,user_management_sdk";
    }

    public static class Program
    {
        public static async Task<int> Main()
        {
            using (var http = new HttpClient())
            {
                var response = await http.PostAsync(AdobeSettings.TokenUrl, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "grant_type", "client_credentials" },
                    { "client_id", AdobeSettings.ClientId },
                    { "client_secret", AdobeSettings.ClientSecret },
                    { "scope", AdobeSettings.Scopes },
                }));
                return response.IsSuccessStatusCode ? 0 : 1;
            }
        }
    }
}
