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
        return await PostAsync(http, "https://ims-na1.adobelogin.com/ims/token/v3", new Dictionary<string, string>
        {
            ["client_id"] = id,
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
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
