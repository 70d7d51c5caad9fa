using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;

namespace Paris.Fashion
{
    public class ImsClient : ApiClientBase
    {
        protected override string BaseUrl
        {
            get { return "https://ims-na1.adobelogin.com/ims"; }
        }

        public async Task<string> GetToken(string clientId, string clientSecret)
        {
            var form = new List<KeyValuePair<string, string>>();
            form.Add(KeyValuePair.Create("client_id", clientId));
            form.Add(KeyValuePair.Create("client_secret", clientSecret));
            form.Add(KeyValuePair.Create("jwt_token", CreateJwt(clientId)));

            var answer = await PostForm("/exchange/jwt", form);
            return answer.GetProperty("access_token").GetString();
        }

        private string CreateJwt(string clientId)
        {
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            using (X509Certificate2 certificate = new X509Certificate2("mycert.pfx", "password"))
            using (RSA key = certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(payload, key, JwsAlgorithm.RS256);
            }
        }
    }
}
