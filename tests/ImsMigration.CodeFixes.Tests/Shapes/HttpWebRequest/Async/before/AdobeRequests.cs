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
        internal static async Task<JObject> RequestTokenAsync(string clientId, string clientSecret, string assertion)
        {
            var request = WebRequest.CreateHttp("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            request.Method = WebRequestMethods.Http.Post;
            request.ContentType = "application/x-www-form-urlencoded";

            var form = new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "jwt_token", assertion },
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
