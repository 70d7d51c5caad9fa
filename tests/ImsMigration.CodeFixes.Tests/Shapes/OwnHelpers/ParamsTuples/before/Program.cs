using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

using var client = new HttpClient();

var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var json = await Post(
    "https://ims-na1.adobelogin.com/ims/exchange/jwt",
    ("client_id", id),
    ("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
    ("jwt_token", Jwt(id, "ent_user_sdk")));

Console.WriteLine(json.GetProperty("access_token").GetString().Length);

async Task<JsonElement> Post(string url, params (string Name, string Value)[] fields)
{
    var form = fields.ToDictionary(field => field.Name, field => field.Value);
    using var response = await client.PostAsync(url, new FormUrlEncodedContent(form));
    response.EnsureSuccessStatusCode();
    return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}

static string Jwt(string clientId, params string[] metascopes)
{
    var claims = new Dictionary<string, object>
    {
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
        ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
        ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
    };
    foreach (var metascope in metascopes)
    {
        claims[$"https://ims-na1.adobelogin.com/s/{metascope}"] = true;
    }

    using var rsa = RSA.Create();
    rsa.ImportFromPem(File.ReadAllText("private.key"));
    return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
}
