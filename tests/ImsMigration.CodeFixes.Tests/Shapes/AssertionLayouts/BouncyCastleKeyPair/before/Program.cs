using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

namespace DailyAudience
{
    public class Program
    {
        public static async Task<int> Main()
        {
            var settings = Settings.Read();
            var jwt = JwtFor(settings);

            using (var client = new HttpClient())
            {
                var data = new Dictionary<string, string>
                {
                    {"client_id", settings.ApiKey},
                    {"client_secret", settings.Secret},
                    {"jwt_token", jwt}
                };
                var reply = await client.PostAsync(settings.ImsUrl + "/ims/exchange/jwt", new FormUrlEncodedContent(data));
                var token = JsonSerializer.Deserialize<TokenReply>(await reply.Content.ReadAsStringAsync());
                if (token.access_token == null)
                {
                    Console.WriteLine($"{token.error}: {token.error_description}");
                    return 1;
                }

                Console.WriteLine($"{token.token_type} token for {settings.Organization}");
                return 0;
            }
        }

        private static string JwtFor(Settings settings)
        {
            var payload = new Dictionary<string, object>
            {
                {"exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds()},
                {"iss", settings.Organization},
                {"sub", settings.Account},
                {"aud", $"{settings.ImsUrl}/c/{settings.ApiKey}"},
                {$"{settings.ImsUrl}/s/ent_user_sdk", true}
            };

            return JWT.Encode(payload, ToRsa(ReadPrivateKey(settings.KeyFile)), JwsAlgorithm.RS256);
        }

        private static AsymmetricKeyParameter ReadPrivateKey(string file)
        {
            using (var reader = File.OpenText(file))
            {
                var pair = (AsymmetricCipherKeyPair)new PemReader(reader).ReadObject();
                return pair.Private;
            }
        }

        private static RSACryptoServiceProvider ToRsa(AsymmetricKeyParameter key)
        {
            var parameters = DotNetUtilities.ToRSAParameters((RsaPrivateCrtKeyParameters)key);
            var csp = new RSACryptoServiceProvider();
            csp.ImportParameters(parameters);
            return csp;
        }
    }

    public class Settings
    {
        public string ImsUrl = "https://ims-na1.adobelogin.com";
        public string ApiKey;
        public string Secret;
        public string Organization;
        public string Account;
        public string KeyFile;

        public static Settings Read()
        {
            return new Settings
            {
                ApiKey = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                KeyFile = "private.pkcs1.key"
            };
        }
    }

    public class TokenReply
    {
        public string access_token { get; set; }
        public string token_type { get; set; }
        public string error { get; set; }
        public string error_description { get; set; }
    }
}
