using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace Contoso.Backup;

/// <summary>Signs in to the clouds that are backed up.</summary>
public sealed class Accounts(IKeySource keys)
{
    public async Task<string> SignInAtAdobeAsync(HttpClient http)
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        using var key = await keys.GetKeyAsync("ADOBE");
        var assertion = JWT.Encode(
            new Dictionary<string, object>
            {
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{id}",
                ["exp"] = Expiry(TimeSpan.FromMinutes(5)),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            key,
            JwsAlgorithm.RS256);
        return await PostAsync(http, "https://ims-na1.adobelogin.com/ims/exchange/jwt", new Dictionary<string, string>
        {
            ["client_id"] = id,
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["jwt_token"] = assertion,
        });
    }

    public async Task<string> SignInAtGoogleAsync(HttpClient http, string account)
    {
        using var key = await keys.GetKeyAsync("GOOGLE");
        var assertion = JWT.Encode(
            new Dictionary<string, object>
            {
                ["iss"] = account,
                ["aud"] = "https://oauth2.googleapis.com/token",
                ["scope"] = "https://www.googleapis.com/auth/drive.readonly",
                ["exp"] = Expiry(TimeSpan.FromHours(1)),
            },
            key,
            JwsAlgorithm.RS256);
        return await PostAsync(http, "https://oauth2.googleapis.com/token", new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = assertion,
        });
    }

    private static long Expiry(TimeSpan time) => DateTimeOffset.UtcNow.Add(time).ToUnixTimeSeconds();

    private static async Task<string> PostAsync(HttpClient http, string url, Dictionary<string, string> form)
    {
        using var response = await http.PostAsync(url, new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}
