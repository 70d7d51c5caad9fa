using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Segments
{
    public sealed class SegmentClient
    {
        private readonly HttpClient _http;
        private readonly string _clientId;
        private readonly string _secret;

        public SegmentClient(HttpClient http, string clientId, string secret)
        {
            _http = http;
            _clientId = clientId;
            _secret = secret;
        }

        // IMS1005
        public async Task<int> CountAsync(string folder, CancellationToken cancellation = default)
        {
            if (folder == null)
            {
                throw new ArgumentNullException(nameof(folder));
            }

            // Adobe wants a token first
            var form = new Dictionary<string, string>
            {
                { "grant_type", "client_credentials" },
                { "client_id", _clientId },
                { "client_secret", _secret },
                { "scope", "openid,AdobeID" },
            };
            using var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form), cancellation);
            answer.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
            var token = json.RootElement.GetProperty("access_token").GetString();

            // Then the segments
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/data/core/ups/segment/definitions?folder=" + folder);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("x-api-key", _clientId);
            try
            {
                using var response = await _http.SendAsync(request, cancellation);
                return (int)response.StatusCode;
            }
            catch (HttpRequestException)
            {
                return 0;
            }
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            using var http = new HttpClient();
            var client = new SegmentClient(http, Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            foreach (var folder in new[] { "a", "b", "c" })
            {
                Console.WriteLine(await client.CountAsync(folder));
            }
        }
    }
}
