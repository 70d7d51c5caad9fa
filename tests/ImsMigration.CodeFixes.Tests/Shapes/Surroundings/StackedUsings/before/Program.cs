using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using JWT.Algorithms;
using JWT.Builder;
using Newtonsoft.Json.Linq;

namespace Hafenrundfahrt
{
    class Program
    {
        static async Task Main()
        {
            Console.WriteLine((await GetToken()).Length > 0);
        }

        static async Task<string> GetToken()
        {
            using (var certificate = new X509Certificate2(Env("ADOBE_CERTIFICATE_FILE"), Env("ADOBE_CERTIFICATE_PASSWORD")))
            using (RSA publicKey = certificate.GetRSAPublicKey())
            using (RSA privateKey = certificate.GetRSAPrivateKey())
            {
                string jwt = new JwtBuilder()
                    .WithAlgorithm(new RS256Algorithm(publicKey, privateKey))
                    .AddClaim("exp", DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeSeconds())
                    .AddClaim("iss", Env("ADOBE_ORG_ID"))
                    .AddClaim("sub", Env("ADOBE_TECHNICAL_ACCOUNT_ID"))
                    .AddClaim("aud", "https://ims-na1.adobelogin.com/c/" + Env("ADOBE_CLIENT_ID"))
                    .AddClaim("https://ims-na1.adobelogin.com/s/ent_user_sdk", true)
                    .Encode();

                using (var client = new HttpClient())
                {
                    var response = await client.PostAsync(
                        "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                        new FormUrlEncodedContent(new[]
                        {
                            new KeyValuePair<string, string>("client_id", Env("ADOBE_CLIENT_ID")),
                            new KeyValuePair<string, string>("client_secret", Env("ADOBE_CLIENT_SECRET")),
                            new KeyValuePair<string, string>("jwt_token", jwt)
                        }));
                    var json = JObject.Parse(await response.Content.ReadAsStringAsync());

                    return json.Value<string>("access_token") ?? throw new Exception(json.Value<string>("error_description"));
                }
            }
        }

        static string Env(string name)
        {
            return Environment.GetEnvironmentVariable(name) ?? throw new Exception(name + " is missing");
        }
    }
}
