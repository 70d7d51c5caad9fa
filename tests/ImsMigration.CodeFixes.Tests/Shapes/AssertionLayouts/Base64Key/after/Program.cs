using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

// Runs as a container: all settings come from the environment, the key as base64 because of its line breaks.
const string ImsHost = "https://ims-na1.adobelogin.com";

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
if (clientId is null || clientSecret is null)
{
    Console.Error.WriteLine("Set ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET and ADOBE_PRIVATE_KEY_BASE64.");
    return 64;
}

using var client = new HttpClient { BaseAddress = new Uri(ImsHost) };
var token = await GetTokenAsync(client);
Console.WriteLine(token is null ? "no token" : "token: " + new string('*', 8));
return token is null ? 1 : 0;

async Task<string> GetTokenAsync(HttpClient http)
{
    var form = new Dictionary<string, string>
    {
        { "client_id", clientId },
        { "client_secret", clientSecret },
        { "grant_type", "client_credentials" },
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        { "scope", "openid,AdobeID,user_management_sdk" },
    };
    using var response = await http.PostAsync("/ims/token/v3", new FormUrlEncodedContent(form));
    using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    return json.RootElement.TryGetProperty("access_token", out var value) ? value.GetString() : null;
}
