using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Adobe.EventRegistration
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var body = string.Join("&",
                "client_id=" + clientId,
                "client_secret=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                "jwt_token=" + SignedToken(clientId));

            using var client = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/") };
            using var response = await client.PostAsync("exchange/jwt", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            var answer = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await response.Content.ReadAsStringAsync());
            foreach (var pair in answer)
            {
                Console.WriteLine(pair.Key == "access_token" ? "access_token: (secret)" : $"{pair.Key}: {pair.Value}");
            }

            return answer.ContainsKey("access_token") ? 0 : 1;
        }

        private static string SignedToken(string clientId)
        {
            var header = Encode("{\"alg\":\"RS256\"}");
            var payload = Encode(
                "{\"exp\":" + DateTimeOffset.UtcNow.AddMinutes(15).ToUnixTimeSeconds() +
                ",\"iss\":\"" + Environment.GetEnvironmentVariable("ADOBE_ORG_ID") +
                "\",\"sub\":\"" + Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") +
                "\",\"aud\":\"https://ims-na1.adobelogin.com/c/" + clientId +
                "\",\"https://ims-na1.adobelogin.com/s/ent_dataservices_sdk\":true}");

            using var rsa = new RSACryptoServiceProvider();
            rsa.ImportFromPem(File.ReadAllText("private.pkcs1.key"));
            var signature = rsa.SignData(Encoding.ASCII.GetBytes(header + "." + payload), "SHA256");
            return header + "." + payload + "." + Encode(signature);
        }

        private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

        private static string Encode(byte[] bytes) =>
            Convert.ToBase64String(bytes).Replace("=", "").Replace("+", "-").Replace("/", "_");
    }
}
