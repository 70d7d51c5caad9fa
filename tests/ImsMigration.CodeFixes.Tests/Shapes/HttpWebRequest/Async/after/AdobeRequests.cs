using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Southridge.Video
{
    /// <summary>Requests to Adobe without any dependency but the framework.</summary>
    internal static class AdobeRequests
    {
        internal static async Task<JObject> RequestTokenAsync(string clientId, string clientSecret)
        {
            var request = WebRequest.CreateHttp("https://ims-na1.adobelogin.com/ims/token/v3");
            request.Method = WebRequestMethods.Http.Post;
            request.ContentType = "application/x-www-form-urlencoded";

            var form = new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            };
            var body = Encoding.UTF8.GetBytes(string.Join("&", form.Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value))));
            request.ContentLength = body.Length;
            using (var stream = await request.GetRequestStreamAsync())
            {
                await stream.WriteAsync(body, 0, body.Length);
            }

            using (var response = await request.GetResponseAsync())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                return JObject.Parse(await reader.ReadToEndAsync());
            }
        }
    }
}
