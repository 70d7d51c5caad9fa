using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Microsoft.Azure.WebJobs { [AttributeUsage(AttributeTargets.Method)] public sealed class FunctionNameAttribute(string name) : Attribute { public string Name => name; } }

namespace Contoso.Functions
{
    using Microsoft.Azure.WebJobs;

    public static class PublishFunction
    {
        private static readonly HttpClient s_client = new HttpClient();

        [FunctionName("Publish")]
        public static async Task<int> Run(string payload)
        {
            // IMS1005
            async Task<string> TokenAsync()
            {
                var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["scope"] = "openid,AdobeID",
                });
                var response = await s_client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
                response.EnsureSuccessStatusCode();
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }

            var message = new HttpRequestMessage(HttpMethod.Post, "https://asset-compute.adobe.io/process") { Content = new StringContent(payload) };
            message.Headers.Add("Authorization", "Bearer " + await TokenAsync());
            try { var answer = await s_client.SendAsync(message); return (int)answer.StatusCode; } catch (HttpRequestException) { return 0; }
        }
    }

    public static class Program { public static async Task Main() => await Task.WhenAll(Enumerable.Range(0, 5).Select(i => PublishFunction.Run("{}"))); }
}
