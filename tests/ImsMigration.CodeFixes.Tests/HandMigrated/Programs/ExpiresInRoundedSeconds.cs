// language: 7.3
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Northwind
{
    public static class AdobeAuth
    {
        public static async Task<KeyValuePair<string, int>> TokenAsync()
        {
            using (var http = new HttpClient())
            {
                var form = new[]
                {
                    new KeyValuePair<string, string>("grant_type", "client_credentials"),
                    new KeyValuePair<string, string>("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
                    new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
                    new KeyValuePair<string, string>("scope", "openid,AdobeID"),
                };
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form)).ConfigureAwait(false);
                var json = JToken.Parse(await response.Content.ReadAsStringAsync());
                var milliseconds = (long)json["expires_in"];
                // IMS1001
                var seconds = (int)Math.Floor(milliseconds / 1000d);
                return new KeyValuePair<string, int>((string)json["access_token"], seconds);
            }
        }

        public static async Task<int> Main()
        {
            var token = await TokenAsync();
            return token.Value > 80000 ? 0 : 1;
        }
    }
}
