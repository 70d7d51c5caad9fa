using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

internal sealed class GoogleServiceAccount
{
    // The same grant that Adobe once had, at another issuer.
    public async Task<string> RequestGoogleTokenAsync(HttpClient http)
    {
        using var account = JsonDocument.Parse(File.ReadAllText("service-account.json"));
        var email = account.RootElement.GetProperty("client_email").GetString();
        using var googleKey = RSA.Create();
        googleKey.ImportFromPem(account.RootElement.GetProperty("private_key").GetString());
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var googleClaims = new Dictionary<string, object>
        {
            ["iss"] = email,
            ["scope"] = "https://www.googleapis.com/auth/devstorage.read_only",
            ["aud"] = "https://oauth2.googleapis.com/token",
            ["iat"] = now,
            ["exp"] = now + 3600,
        };
        var assertion = JWT.Encode(googleClaims, googleKey, JwsAlgorithm.RS256);
        var googleForm = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = assertion,
        });
        using var answer = await http.PostAsync("https://oauth2.googleapis.com/token", googleForm);
        return await answer.Content.ReadAsStringAsync();
    }
}
