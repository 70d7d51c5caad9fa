using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

static class Program
{
    static async Task<int> Main()
    {
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        string token = null;
        TimeSpan lifetime = default;
        using (var reader = new JsonTextReader(new StringReader(await response.Content.ReadAsStringAsync())))
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonToken.PropertyName)
                {
                    switch ((string)reader.Value)
                    {
                        case "access_token":
                            token = reader.ReadAsString();
                            break;
                        case "expires_in":
                            // IMS1001
                            lifetime = TimeSpan.FromMilliseconds(reader.ReadAsDouble() ?? 0);
                            break;
                    }
                }
            }
        }

        return token != null && lifetime > TimeSpan.FromHours(23) ? 0 : 1;
    }
}
