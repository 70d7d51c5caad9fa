using System;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Wide.Field
{
    internal static class MultipartExtensions
    {
        public static MultipartFormDataContent AddField(this MultipartFormDataContent content, string name, string value)
        {
            content.Add(new StringContent(value), name);
            return content;
        }
    }

    internal static class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var client = new HttpClient())
            using (var content = new MultipartFormDataContent())
            {
                content
                    .AddField("client_id", clientId)
                    .AddField("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                    .AddField("grant_type", "client_credentials")
                    // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    .AddField("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");

                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(json["access_token"].ToString().Length);
            }
        }
    }
}
