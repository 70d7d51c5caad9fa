using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Contoso.Journeys
{
    public class JourneyClient
    {
        private readonly HttpClient _client = new HttpClient();
#if TRACE_REQUESTS
        private readonly List<string> _trace = new List<string>();
#else
        private readonly string _silent = "";
#endif

        public async Task<string> JourneyAsync(string id)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://journey.adobe.io/authoring/journeys/" + id);
            request.Headers.Add("Authorization", "Bearer " + await TokenAsync());
            try { return await (await _client.SendAsync(request)).Content.ReadAsStringAsync(); } catch (HttpRequestException) { return _silentOrTraced(); }
        }

        // IMS1005
        public async Task<string> TokenAsync()
        {
            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "grant_type", "client_credentials" },
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "scope", "openid,AdobeID" },
            }));
            return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"];
        }

        private string _silentOrTraced()
        {
#if TRACE_REQUESTS
            return string.Join(",", _trace);
#else
            return _silent;
#endif
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var client = new JourneyClient();
            for (var i = 0; i < 3; i++)
            {
                Console.WriteLine(await client.JourneyAsync("j" + i));
            }
        }
    }
}
