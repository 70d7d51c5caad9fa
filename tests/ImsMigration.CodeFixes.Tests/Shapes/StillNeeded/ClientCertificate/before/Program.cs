using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Gateway
{
    public static class Program
    {
        public static async Task Main()
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            // Our own gateway wants the same certificate as client certificate
            using (var handler = new HttpClientHandler())
            {
                handler.ClientCertificates.Add(certificate);
                using (var gateway = new HttpClient(handler) { BaseAddress = new Uri("https://gateway.example.com/") })
                {
                    var claims = new Dictionary<string, object>
                    {
                        { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                        { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                        { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                    };
                    var jwt = JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);

                    using (var ims = new HttpClient())
                    {
                        var response = await ims.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                        {
                            { "client_id", clientId },
                            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                            { "jwt_token", jwt },
                        }));
                        var token = JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
                        gateway.DefaultRequestHeaders.Add("X-Adobe-Token", token);
                        Console.WriteLine("{0} is ready, client certificate {1}", gateway.BaseAddress, certificate.Subject);
                    }
                }
            }
        }
    }
}
