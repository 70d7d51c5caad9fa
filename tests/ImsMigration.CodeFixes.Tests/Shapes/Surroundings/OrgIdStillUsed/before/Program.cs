using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace UserCount
{
    public class AdobeContext
    {
        public string ApiKey { get; set; }
        public string ApiSecret { get; set; }
        public string OrganizationId { get; set; }
        public string TechnicalAccountId { get; set; }
        public X509Certificate2 Certificate { get; set; }
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
                Certificate = new X509Certificate2("mycert.pfx", "password"),
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
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["iss"] = context.OrganizationId,
                ["sub"] = context.TechnicalAccountId,
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + context.ApiKey,
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
            var jwt = JWT.Encode(claims, context.Certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = context.ApiKey,
                ["client_secret"] = context.ApiSecret,
                ["jwt_token"] = jwt,
            });
            using (var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form))
            {
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }
    }
}
