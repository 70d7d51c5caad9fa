using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace AdobeFeed
{
    public class TokenService
    {
        private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

        private readonly HttpClient _http = new HttpClient();

        public async Task<string> GetToken(string clientId, string clientSecret)
        {
            var request = new HttpRequestMessage(
                HttpMethod.Post,
                TokenUrl) { Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = clientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
            }) };
            request.Headers.Add("Accept", "application/json");

            var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new Exception($"{(int)response.StatusCode} {response.ReasonPhrase}: {body}");
            }

            return JObject.Parse(body).Value<string>("access_token");
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var token = await new TokenService().GetToken(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(token.Substring(0, 9));
        }
    }
}
