using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Munson.Pickles
{
    /// <summary>The log of the house; every program of ours has it.</summary>
    internal static class Logger
    {
        public static void Info(string format, params object[] arguments)
        {
            Console.WriteLine(format, arguments);
        }

        public static void Error(string text)
        {
            Console.Error.WriteLine(text);
        }
    }

    internal static class Program
    {
        private static readonly ActivitySource Source = new ActivitySource("munson");

        private static async Task<int> Main()
        {
            using var activity = Source.StartActivity("login");
            string jwt = CreateJwt(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            if (string.IsNullOrEmpty(jwt))
            {
                Logger.Error("no JWT");
                return 2;
            }

            Logger.Info("JWT has {0} characters", jwt.Length);
            activity?.SetTag("jwt.length", jwt.Length);
            Activity.Current?.SetTag("program", "pickles").SetTag("jwt.made", jwt != null).SetTag("cpus", Environment.ProcessorCount);

            string body = "client_id=" + WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
                + "&client_secret=" + WebUtility.UrlEncode(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                + "&jwt_token=" + WebUtility.UrlEncode(jwt);
            using var client = new HttpClient();
            var content = new StringContent(body, null, "application/x-www-form-urlencoded");
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
            var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
            Logger.Info("IMS answered {0}", response.StatusCode);
            return answer["access_token"] == null ? 1 : 0;
        }

        private static string CreateJwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
            return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
        }
    }
}
