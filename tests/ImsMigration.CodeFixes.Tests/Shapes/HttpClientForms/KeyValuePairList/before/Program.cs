using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;

namespace AdobeUmapiReport
{
    public static class Program
    {
        public static async Task<int> Main(string[] args)
        {
            using (var cts = new CancellationTokenSource())
            {
                Console.CancelKeyPress += (s, e) => { e.Cancel = true; cts.Cancel(); };

                using (var service = new AdobeLoginService())
                {
                    var login = await service.LoginAsync(cts.Token).ConfigureAwait(false);
                    if (login == null) return -1;

                    Console.WriteLine($"Token type {login.token_type}, good until {DateTime.Now.AddMilliseconds(login.expires_in):g}");
                    return 0;
                }
            }
        }
    }

    public sealed class AdobeLoginService : IDisposable
    {
        private readonly HttpClient _httpClient;

        public AdobeLoginService()
        {
            _httpClient = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            _httpClient.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        }

        public async Task<LoginResult> LoginAsync(CancellationToken cancellationToken)
        {
            var postData = new List<KeyValuePair<string, string>>
            {
                new KeyValuePair<string, string>("client_id", Settings.ClientId),
                new KeyValuePair<string, string>("client_secret", Settings.ClientSecret)
            };
            postData.Add(new KeyValuePair<string, string>("jwt_token", GenerateJwtToken()));

            HttpResponseMessage httpResponse;
            try
            {
                httpResponse = await _httpClient.PostAsync(Settings.TokenUrl, new FormUrlEncodedContent(postData), cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException ex)
            {
                Console.WriteLine($"Adobe is not reachable: {ex.Message}");
                return null;
            }

            var responseText = await httpResponse.Content.ReadAsStringAsync().ConfigureAwait(false);
            if (httpResponse.IsSuccessStatusCode)
            {
                return JsonConvert.DeserializeObject<LoginResult>(responseText);
            }

            Console.WriteLine($"Login failed with {httpResponse.StatusCode}: {responseText}");
            return null;
        }

        private string GenerateJwtToken()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(Settings.PrivateKeyPath));
            var signingCredentials = new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256)
            {
                // otherwise the second token is signed with a disposed key
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false }
            };

            var now = DateTime.UtcNow;
            var jwt = new JwtSecurityToken(
                audience: Settings.Audience,
                issuer: Settings.Organization,
                claims: new List<Claim>
                {
                    new Claim("sub", Settings.TechnicalAccount),
                    new Claim(Settings.MetaScope, "true", ClaimValueTypes.Boolean)
                },
                notBefore: now,
                expires: now.AddMinutes(60),
                signingCredentials: signingCredentials);

            return new JwtSecurityTokenHandler().WriteToken(jwt);
        }

        public void Dispose()
        {
            _httpClient.Dispose();
        }
    }

    public class LoginResult
    {
        public string access_token { get; set; }
        public string token_type { get; set; }
        public long expires_in { get; set; }
    }

    internal static class Settings
    {
        public const string TokenUrl = "https://ims-na1.adobelogin.com/ims/exchange/v1/jwt";
        public const string MetaScope = "https://ims-na1.adobelogin.com/s/ent_user_sdk";

        public static string ClientId => Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        public static string ClientSecret => Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        public static string Organization => Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
        public static string TechnicalAccount => Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
        public static string PrivateKeyPath => Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
        public static string Audience => "https://ims-na1.adobelogin.com/c/" + ClientId;
    }
}
