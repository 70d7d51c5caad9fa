using System;
using System.IdentityModel.Tokens.Jwt;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
var orgId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
var accountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");

using var rsa = RSA.Create();
rsa.ImportFromPem(File.ReadAllText("private.key"));

var handler = new JwtSecurityTokenHandler();
var jwt = handler.CreateEncodedJwt(new SecurityTokenDescriptor
{
    Issuer = orgId,
    Audience = $"https://ims-na1.adobelogin.com/c/{clientId}",
    Subject = new ClaimsIdentity(new[]
    {
        new Claim("sub", accountId),
        new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
    }),
    Expires = DateTime.UtcNow.AddMinutes(5),
    SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256),
});

using var http = new HttpClient();
var content = new StringContent($"client_id={clientId}&client_secret={clientSecret}&jwt_token={jwt}");
content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
var json = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"{(int)response.StatusCode} {json}");
    return 1;
}

var token = JsonDocument.Parse(json).RootElement.GetProperty("access_token").GetString();
Console.WriteLine($"{orgId}: {token[..8]}...");
return 0;
