using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public class Login
{
    public async Task<bool> RunAsync(
        string clientId,
        // IMS1002
        string clientSecret = "%secret%")
    {
        using (var http = new HttpClient())
        {
            var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = clientId,
                ["client_secret"] = clientSecret,
                ["scope"] = "openid,AdobeID",
            }));
            return response.IsSuccessStatusCode;
        }
    }
}

public static class Program
{
    public static async Task<int> Main() => await new Login().RunAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")) ? 0 : 1;
}
