using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coho.Winery
{
    class Program
    {
        static void Main(string[] args)
        {
            string jwt = GenerateToken();

            HttpClient client = new HttpClient();
            client.DefaultRequestHeaders.ExpectContinue = false;
            Dictionary<string, string> postParams = new Dictionary<string, string>();
            postParams.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            postParams.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            postParams.Add("jwt_token", jwt);

            string answer = client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(postParams)).Result.Content.ReadAsStringAsync().Result;
            string accessToken = JObject.Parse(answer)["access_token"].ToString();
            Console.WriteLine("Length of the access token: " + accessToken.Length);
        }

        static string GenerateToken()
        {
            string header = JsonConvert.SerializeObject(new { typ = "JWT", alg = "RS256" });

            JObject claimSet = new JObject();
            claimSet.Add("exp", (int)(DateTime.UtcNow.AddMinutes(20) - new DateTime(1970, 1, 1)).TotalSeconds);
            claimSet.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            claimSet.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            claimSet.Add("aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            claimSet.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            string toSign = Base64UrlEncode(Encoding.UTF8.GetBytes(header)) + "." + Base64UrlEncode(Encoding.UTF8.GetBytes(claimSet.ToString()));

            X509Certificate2 certificate = new X509Certificate2("mycert.pfx", "password", X509KeyStorageFlags.Exportable);
            byte[] hash;
            using (SHA256 sha = SHA256.Create())
            {
                hash = sha.ComputeHash(Encoding.UTF8.GetBytes(toSign));
            }

            RSAPKCS1SignatureFormatter formatter = new RSAPKCS1SignatureFormatter(certificate.GetRSAPrivateKey());
            formatter.SetHashAlgorithm("SHA256");
            byte[] signature = formatter.CreateSignature(hash);

            return toSign + "." + Base64UrlEncode(signature);
        }

        static string Base64UrlEncode(byte[] data)
        {
            string s = Convert.ToBase64String(data);
            s = s.Split('=')[0];
            s = s.Replace('+', '-');
            s = s.Replace('/', '_');
            return s;
        }
    }
}
