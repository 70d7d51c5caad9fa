using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Campaigns
{
    public class AdobeOptions
    {
        public string Host { get; set; } = "https://ims-na1.adobelogin.com";
        public string ClientId { get; set; }
        public string ClientSecret { get; set; }
        public List<string> Scopes { get; set; } = new List<string>();
    }

    public class TokenResponse
    {
        public string access_token { get; set; }
        public int expires_in { get; set; }
    }

    public class Program
    {
        public static async Task Main(string[] args)
        {
            var options = new AdobeOptions
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            };
            options.Scopes.AddRange((Environment.GetEnvironmentVariable("SCOPES") ?? "openid;AdobeID").Split(';'));
            var token = await options.Host
                .AppendPathSegments("ims", "token", "v3")
                .PostUrlEncodedAsync(new
                {
                    grant_type = "client_credentials",
                    client_id = options.ClientId,
                    client_secret = options.ClientSecret,
                    // IMS1004
                    scope = string.Join(" ", options.Scopes.Distinct()),
                })
                .ReceiveJson<TokenResponse>();
            Console.WriteLine(token.access_token.Length);
        }
    }
}
