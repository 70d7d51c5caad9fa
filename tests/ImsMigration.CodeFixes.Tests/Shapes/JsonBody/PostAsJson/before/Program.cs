using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Jose;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

using var rsa = RSA.Create();
rsa.ImportFromPem(File.ReadAllText("private.key"));
var jwt = JWT.Encode(
    new Dictionary<string, object>
    {
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
        ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
        ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
        ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
    },
    rsa,
    JwsAlgorithm.RS256);

using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };
using var response = await http.PostAsJsonAsync("/ims/exchange/jwt", new
{
    client_id = clientId,
    client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    jwt_token = jwt,
});
response.EnsureSuccessStatusCode();

var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine($"{answer.GetProperty("access_token").GetString()!.Length} characters");
