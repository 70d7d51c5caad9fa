using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Jose;
using RestSharp;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

var claims = new Dictionary<string, object>
{
    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds(),
    ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
    ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
};
using var pfx = new X509Certificate2("mycert.pfx", "password");
using var key = pfx.GetRSAPrivateKey();

var request = new RestRequest("https://ims-na1.adobelogin.com/ims/exchange/jwt", Method.Post);
request.AddObject(new
{
    client_id = clientId,
    client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    jwt_token = JWT.Encode(claims, key, JwsAlgorithm.RS256),
});

using var client = new RestClient();
var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    Console.Error.WriteLine(response.Content ?? response.ErrorMessage);
    return 1;
}

var token = (string)JsonNode.Parse(response.Content)["access_token"];
Console.WriteLine($"Token: {token[..8]}…");
return 0;
