using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Sixth.Avenue
{
    internal class AdobeIms
    {
        private static readonly HttpClient Client = new HttpClient();

        private readonly string _url;

        public AdobeIms(string url = "https://ims-na1.adobelogin.com/ims/token/v3")
        {
            _url = url;
        }

        public async Task<string> Login()
        {
            var form = GetForm();
            var result = await Send(form);
            return (string)result["access_token"];
        }

        private async Task<JObject> Send(IDictionary<string, string> form)
        {
            var response = await Client.PostAsync(_url, new FormUrlEncodedContent(form));
            return JObject.Parse(await response.Content.ReadAsStringAsync());
        }

        private static IDictionary<string, string> GetForm()
        {
            var form = new Dictionary<string, string>();
            form["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            form["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            form["grant_type"] = "client_credentials";
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            form["scope"] = "openid,AdobeID,user_management_sdk";
            return form;
        }
    }

    internal static class Program
    {
        private static async Task<int> Main()
        {
            var token = await new AdobeIms().Login();
            Console.WriteLine(token ?? "-");
            return token == null ? 1 : 0;
        }
    }
}
