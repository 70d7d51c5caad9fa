using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace AssetUploader
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            try
            {
                AdobeLogin login = new AdobeLogin();
                string token = await login.GetToken();
                Console.WriteLine("Logged in, token starts with " + token.Substring(0, 8));
                return 0;
            }
            catch (Exception ex)
            {
                Console.WriteLine("Login failed: " + ex);
                return 1;
            }
        }
    }

    class AdobeLogin
    {
        private string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        private string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        private string organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
        private string account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
        private string certFile = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE");
        private string certPassword = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD");

        public async Task<string> GetToken()
        {
            using (HttpClient client = new HttpClient())
            using (MultipartFormDataContent content = new MultipartFormDataContent())
            {
                content.Add(new StringContent(clientId), "client_id");
                content.Add(new StringContent(clientSecret), "client_secret");
                content.Add(new StringContent(EncodeJwt()), "jwt_token");

                HttpResponseMessage response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt/", content);
                string result = await response.Content.ReadAsStringAsync();
                JsonElement json = JsonDocument.Parse(result).RootElement;
                JsonElement token;
                if (!json.TryGetProperty("access_token", out token))
                {
                    throw new Exception(result);
                }

                return token.GetString();
            }
        }

        private string EncodeJwt()
        {
            X509Certificate2 cert = new X509Certificate2(certFile, certPassword);
            RSA privateKey = cert.GetRSAPrivateKey();

            Dictionary<object, object> payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 3600);
            payload.Add("iss", organization);
            payload.Add("sub", account);
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            return JWT.Encode(payload, privateKey, JwsAlgorithm.RS256);
        }
    }
}
