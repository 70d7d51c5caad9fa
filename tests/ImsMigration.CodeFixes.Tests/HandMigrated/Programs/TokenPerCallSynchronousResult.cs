// language: 7.3
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Legacy
{
    public class TokenResponse
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }
        [JsonProperty("expires_in")]
        public int ExpiresIn { get; set; }
    }

    public class CampaignClient
    {
        private readonly HttpClient _client = new HttpClient();

        public string Send(string body)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "https://mc.adobe.io/contoso/campaign/trigger");
            request.Content = new StringContent(body);
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + GetToken());
            try
            {
                return _client.SendAsync(request).Result.StatusCode.ToString();
            }
            catch (AggregateException)
            {
                return "offline";
            }
        }

        /// <summary>Gets a token.</summary>
        // IMS1005
        private string GetToken()
        {
            var values = new Dictionary<string, string>();
            values.Add("grant_type", "client_credentials");
            values.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            values.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            values.Add("scope", "openid,AdobeID");
            HttpResponseMessage response = _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(values)).Result;
            string json = response.Content.ReadAsStringAsync().Result;
            return JsonConvert.DeserializeObject<TokenResponse>(json).AccessToken;
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var client = new CampaignClient();
            Parallel.For(0, 6, i => client.Send("{}"));
        }
    }
}
