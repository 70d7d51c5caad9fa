using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace NightlyExport
{
    public class Program
    {
        public static async Task<int> Main()
        {
            var settings = Settings.Read();
            var signer = new Signer(settings);
            using (var http = new HttpClient())
            {
                var fields = new Dictionary<string, string>
                {
                    { "client_id", settings.ClientId },
                    { "client_secret", settings.Secret },
                    { "jwt_token", signer.Sign() },
                };
                var reply = await http.PostAsync(settings.Ims + "/ims/exchange/jwt", new FormUrlEncodedContent(fields));
                var token = JsonSerializer.Deserialize<Token>(await reply.Content.ReadAsStringAsync());
                Console.WriteLine(token.access_token == null ? token.error : "token for " + settings.Organization);
                return token.access_token == null ? 1 : 0;
            }
        }
    }

    public class Signer
    {
        private readonly Settings _settings;

        public Signer(Settings settings)
        {
            _settings = settings;
        }

        public string Sign()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", _settings.Organization },
                { "sub", _settings.Account },
                { "aud", _settings.Ims + "/c/" + _settings.ClientId },
                { _settings.Ims + "/s/ent_user_sdk", true },
            };
            return JWT.Encode(claims, Key(), JwsAlgorithm.RS256);
        }

        private RSA Key()
        {
            var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(_settings.KeyFile));
            return key;
        }
    }

    public class Settings
    {
        public string Ims = "https://ims-na1.adobelogin.com";
        public string ClientId;
        public string Secret;
        public string Organization;
        public string Account;
        public string KeyFile;

        public static Settings Read()
        {
            return new Settings
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                KeyFile = "private.key",
            };
        }
    }

    public class Token
    {
        public string access_token { get; set; }
        public string error { get; set; }
    }
}
