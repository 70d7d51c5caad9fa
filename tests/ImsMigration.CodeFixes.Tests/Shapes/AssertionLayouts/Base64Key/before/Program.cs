using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

// Runs as a container: all settings come from the environment, the key as base64 because of its line breaks.
const string ImsHost = "https://ims-na1.adobelogin.com";

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
var privateKey = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_BASE64");
if (clientId is null || clientSecret is null || privateKey is null)
{
    Console.Error.WriteLine("Set ADOBE_CLIENT_ID, ADOBE_CLIENT_SECRET and ADOBE_PRIVATE_KEY_BASE64.");
    return 64;
}

using var client = new HttpClient { BaseAddress = new Uri(ImsHost) };
var token = await GetTokenAsync(client, CreateJwt(Convert.FromBase64String(privateKey)));
Console.WriteLine(token is null ? "no token" : "token: " + new string('*', 8));
return token is null ? 1 : 0;

async Task<string> GetTokenAsync(HttpClient http, string jwt)
{
    var form = new Dictionary<string, string>
    {
        { "client_id", clientId },
        { "client_secret", clientSecret },
        { "jwt_token", jwt },
    };
    using var response = await http.PostAsync("/ims/exchange/jwt", new FormUrlEncodedContent(form));
    using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    return json.RootElement.TryGetProperty("access_token", out var value) ? value.GetString() : null;
}

string CreateJwt(ReadOnlySpan<byte> pkcs8)
{
    using var rsa = RSA.Create();
    rsa.ImportPkcs8PrivateKey(pkcs8, out _);
    return JWT.Encode(
        new Dictionary<string, object>
        {
            { "exp", DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 120 },
            { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
            { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
            { "aud", $"{ImsHost}/c/{clientId}" },
            { $"{ImsHost}/s/ent_user_sdk", true },
        },
        rsa,
        JwsAlgorithm.RS256);
}
