using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using JWT.Algorithms;
using JWT.Builder;

namespace ReportRunner
{
    public static class Program
    {
        public static async Task Main()
        {
            string id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            byte[] bytes = Encoding.UTF8.GetBytes($"client_id={id}&client_secret={secret}&jwt_token={BuildToken(id)}");
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");
            content.Headers.ContentLength = bytes.Length;

            using (var client = new HttpClient())
            {
                HttpResponseMessage response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
                Stream stream = await response.Content.ReadAsStreamAsync();
                var answer = await JsonSerializer.DeserializeAsync<Dictionary<string, object>>(stream);
                Console.WriteLine("Token: " + answer["access_token"].ToString().Substring(0, 6) + "...");
            }
        }

        private static string BuildToken(string id)
        {
            RSA privateKey = RSA.Create();
            privateKey.ImportFromPem(File.ReadAllText("private.key"));

            return new JwtBuilder()
                .WithAlgorithm(new RS256Algorithm(privateKey, privateKey))
                .AddClaim("exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds())
                .AddClaim("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"))
                .AddClaim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"))
                .AddClaim("aud", "https://ims-na1.adobelogin.com/c/" + id)
                .AddClaim("https://ims-na1.adobelogin.com/s/ent_user_sdk", true)
                .Encode();
        }
    }
}
