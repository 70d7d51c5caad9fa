using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
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

                    Console.WriteLine($"Token type {login.token_type}, good until {DateTime.Now.AddSeconds(login.expires_in):g}");
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
            postData.Add(new KeyValuePair<string, string>("grant_type", "client_credentials"));
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            postData.Add(new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"));

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
        public const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

        public static string ClientId => Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        public static string ClientSecret => Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
    }
}
