using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

public class TokenDto
{
    public string access_token { get; set; }
    public string token_type { get; set; }
    public string expires_in { get; set; }
}

public class TokenHolder
{
    public string Token { get; private set; }
    public DateTime Expires { get; private set; }

    public void Keep(string token, double milliseconds)
    {
        Token = token;
        Expires = DateTime.UtcNow.AddMilliseconds(milliseconds);
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var holder = new TokenHolder();
        using (var http = new HttpClient())
        {
            var result = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["scope"] = "openid,AdobeID",
            }));
            var dto = JsonConvert.DeserializeObject<TokenDto>(result.Content.ReadAsStringAsync().Result);
            // IMS1001
            holder.Keep(dto.access_token, milliseconds: Convert.ToDouble(dto.expires_in));
        }

        return holder.Expires > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}
