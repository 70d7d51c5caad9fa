using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Lamna
{
    internal class Program
    {
        private static async Task Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(
                    "https://ims-na1.adobelogin.com/ims/token/v3",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = clientId,
                        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                        ["grant_type"] = "client_credentials",
                        // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                        ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk",
                    }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                string accessToken = json["access_token"].Value<string>();
                Console.WriteLine("{0}: {1}", organization, accessToken.Substring(0, 7));
            }
        }
    }
}
