using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Login.Page
{
    /// <summary>Signs in people (authorization code) and the server itself (JWT) at the same service.</summary>
    public class ImsLogin
    {
        private readonly HttpClient _client;

        public ImsLogin(HttpClient client)
        {
            _client = client;
        }

        public Task<JObject> SignInPerson(string code)
        {
            var form = Form();
            form.Add("grant_type", "authorization_code");
            form.Add("code", code);
            return Post("/ims/token/v3", form);
        }

        public Task<JObject> SignInServer()
        {
            var form = Form();
            form.Add("jwt_token", Jwt());
            return Post("/ims/exchange/jwt", form);
        }

        private static Dictionary<string, string> Form()
        {
            return new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            };
        }

        private async Task<JObject> Post(string path, Dictionary<string, string> form)
        {
            var response = await _client.PostAsync("https://ims-na1.adobelogin.com" + path, new FormUrlEncodedContent(form));
            return JObject.Parse(await response.Content.ReadAsStringAsync());
        }

        private static string Jwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return JWT.Encode(claims, new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }

    public static class Program
    {
        public static async Task<int> Main(string[] args)
        {
            using (var client = new HttpClient())
            {
                var login = new ImsLogin(client);
                var answer = args.Length == 1 ? await login.SignInPerson(args[0]) : await login.SignInServer();
                Console.WriteLine(answer["error"] ?? answer["token_type"]);
                return answer["access_token"] == null ? 1 : 0;
            }
        }
    }
}
