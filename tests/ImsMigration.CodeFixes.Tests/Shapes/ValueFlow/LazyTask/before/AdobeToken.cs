using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Lucky.Seven
{
    /// <summary>One token for the whole process, requested when the first caller needs it.</summary>
    public static class AdobeToken
    {
        private static readonly Lazy<RSA> PrivateKey = new Lazy<RSA>(LoadKey);
        private static readonly Lazy<Task<string>> Token = new Lazy<Task<string>>(RequestAsync);

        public static Task<string> Current => Token.Value;

        private static async Task<string> RequestAsync()
        {
            var assertion = await SignAsync().ConfigureAwait(false);
            using (var client = new HttpClient())
            using (var response = await client.PostAsync(
                "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", assertion },
                })).ConfigureAwait(false))
            {
                var json = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                return JObject.Parse(json).Value<string>("access_token") ?? throw new InvalidOperationException(json);
            }
        }

        private static Task<string> SignAsync()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return Task.FromResult(JWT.Encode(claims, PrivateKey.Value, JwsAlgorithm.RS256));
        }

        private static RSA LoadKey()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            return rsa;
        }
    }
}
