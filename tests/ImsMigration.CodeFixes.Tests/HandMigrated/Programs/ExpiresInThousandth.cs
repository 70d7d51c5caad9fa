using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Text.Json;

#pragma warning disable SYSLIB0014
class Program
{
    static TimeSpan lifetime;

    static string Token()
    {
        using (var client = new WebClient())
        {
            var answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", new NameValueCollection
            {
                { "grant_type", "client_credentials" },
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "scope", "openid,AdobeID" },
            });
            using (var document = JsonDocument.Parse(Encoding.UTF8.GetString(answer)))
            {
                var root = document.RootElement;
                // IMS1001
                lifetime = TimeSpan.FromSeconds(root.GetProperty("expires_in").GetInt64() * 0.001);
                return root.GetProperty("access_token").GetString();
            }
        }
    }

    static int Main()
    {
        Token();
        return lifetime.TotalHours > 23 ? 0 : 1;
    }
}
