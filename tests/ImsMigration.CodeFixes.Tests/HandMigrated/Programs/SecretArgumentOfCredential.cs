using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public readonly record struct Credential(string Id, string Secret);

public sealed class TokenClient(Credential credential)
{
    private readonly HttpClient _http = new();

    public async Task<bool> TryAsync()
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("grant_type", "client_credentials"),
            new("client_id", credential.Id),
            new("client_secret", credential.Secret),
        };
        fields.Add(new("scope", "openid,AdobeID"));
        return (await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(fields))).IsSuccessStatusCode;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var client = new TokenClient(new Credential(
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            // IMS1002
            Secret: "%secret%"));
        return await client.TryAsync() ? 0 : 1;
    }
}
