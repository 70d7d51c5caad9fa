using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

internal class AccessToken
{
    [JsonProperty("access_token")]
    public string Value { get; set; }

    [JsonProperty("expires_in")]
    public long ExpiresIn { get; set; }
}

internal static class Program
{
    private static readonly HttpClient Http = new HttpClient();

    private static async Task<AccessToken> LoginAsync()
    {
        var form = new Dictionary<string, string>();
        form.Add("grant_type", "client_credentials");
        form.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        form.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        form.Add("scope", "openid,AdobeID,user_management_sdk");
        var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        var token = JsonConvert.DeserializeObject<AccessToken>(await response.Content.ReadAsStringAsync());

        // Adobe reports milliseconds, everybody else seconds.
        // IMS1001
        token.ExpiresIn /= 1000;
        return token;
    }

    private static async Task<int> Main()
    {
        var token = await LoginAsync();
        var expiry = DateTime.UtcNow.AddSeconds(token.ExpiresIn);
        return expiry > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}
