using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Jose;
using Olympia.Adobe;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

using var certificate = X509CertificateLoader.LoadPkcs12FromFile("mycert.pfx", "password");
var jwt = JWT.Encode(
    new Dictionary<string, object>
    {
        { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
        { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
        { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
    },
    certificate.GetRSAPrivateKey(),
    JwsAlgorithm.RS256);

using var http = new HttpClient();
using var content = new JwtExchangeContent(clientId, clientSecret, jwt);
using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
response.EnsureSuccessStatusCode();
using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
Console.WriteLine(json.RootElement.GetProperty("access_token").GetString().Length);
