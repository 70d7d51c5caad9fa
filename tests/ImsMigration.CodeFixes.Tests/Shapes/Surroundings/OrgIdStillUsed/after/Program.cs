using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

namespace UserCount
{
    public class AdobeContext
    {
        public string ApiKey { get; set; }
        public string ApiSecret { get; set; }
        public string OrganizationId { get; set; }
        public string TechnicalAccountId { get; set; }
    }

    public class Program
    {
        public static async Task Main()
        {
            var context = new AdobeContext
            {
                ApiKey = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ApiSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                TechnicalAccountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            };

            using (var client = new HttpClient())
            {
                var token = await GetTokenAsync(client, context);
                using (var request = CreateApiRequest(context, token))
                {
                    Console.WriteLine(request.RequestUri);
                    foreach (var header in request.Headers)
                    {
                        Console.WriteLine("  {0}: {1} characters", header.Key, string.Join("", header.Value).Length);
                    }
                }
            }
        }

        private static HttpRequestMessage CreateApiRequest(AdobeContext context, string token)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/users/" + context.OrganizationId + "/0");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("x-api-key", context.ApiKey);
            request.Headers.Add("x-gw-ims-org-id", context.OrganizationId);
            // The audit log wants to know who it was
            request.Headers.Add("x-request-id", context.TechnicalAccountId + "/" + Guid.NewGuid());
            return request;
        }

        private static async Task<string> GetTokenAsync(HttpClient client, AdobeContext context)
        {
            var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = context.ApiKey,
                ["client_secret"] = context.ApiSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            });
            using (var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form))
            {
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }
    }
}
