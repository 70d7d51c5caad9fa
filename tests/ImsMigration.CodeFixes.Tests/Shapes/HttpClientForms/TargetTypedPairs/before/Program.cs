using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

string Env(string name) => Environment.GetEnvironmentVariable("ADOBE_" + name) ?? throw new InvalidOperationException($"ADOBE_{name} is missing");

// The key never leaves this machine; only the signature does.
using var key = RSA.Create();
key.ImportFromPem(await File.ReadAllTextAsync(Env("PRIVATE_KEY_FILE")));

var jwt = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
{
    Issuer = Env("ORG_ID"),
    Audience = $"https://ims-na1.adobelogin.com/c/{Env("CLIENT_ID")}",
    Expires = DateTime.UtcNow.AddMinutes(5),
    Claims = new Dictionary<string, object>
    {
        ["sub"] = Env("TECHNICAL_ACCOUNT_ID"),
        ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
    },
    SigningCredentials = new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256),
});

List<KeyValuePair<string, string>> fields = new()
{
    new("client_id", Env("CLIENT_ID")),
    new("client_secret", Env("CLIENT_SECRET")),
    new("jwt_token", jwt),
};

using HttpClient client = new();
var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(fields));
response.EnsureSuccessStatusCode();

var token = await response.Content.ReadFromJsonAsync<Token>();
Console.WriteLine($"{token!.Type} token, {token.Value.Length} characters");

record Token([property: JsonPropertyName("access_token")] string Value, [property: JsonPropertyName("token_type")] string Type);
