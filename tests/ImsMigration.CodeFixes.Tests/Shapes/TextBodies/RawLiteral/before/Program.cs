using System;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jose;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!;
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!;

var payload = $$"""
    {
      "exp": {{DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds()}},
      "iss": "{{Environment.GetEnvironmentVariable("ADOBE_ORG_ID")}}",
      "sub": "{{Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")}}",
      "aud": "https://ims-na1.adobelogin.com/c/{{clientId}}",
      "https://ims-na1.adobelogin.com/s/ent_user_sdk": true
    }
    """;

using var rsa = RSA.Create();
rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")!));
var jwt = JWT.Encode(payload, rsa, JwsAlgorithm.RS256);

using var client = new HttpClient();
using var body = new StringContent(
    $"""client_id={clientId}&client_secret={clientSecret}&jwt_token={jwt}""",
    Encoding.UTF8,
    "application/x-www-form-urlencoded");
using var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", body);

var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
if (!answer.TryGetProperty("access_token", out var token))
{
    Console.WriteLine(answer);
    Environment.Exit(1);
}

Console.WriteLine($"Signed in, {token.GetString()!.Length} characters.");
