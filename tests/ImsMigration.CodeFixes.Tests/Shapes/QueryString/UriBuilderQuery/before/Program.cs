using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Web;
using Jose;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

using var rsa = RSA.Create();
rsa.ImportFromPem(File.ReadAllText("private.key"));
var claims = new Dictionary<string, object>
{
    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
    ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
    ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
};

var query = HttpUtility.ParseQueryString(string.Empty);
query["client_id"] = clientId;
query["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
query["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);

var uri = new UriBuilder("https", "ims-na1.adobelogin.com")
{
    Path = "/ims/exchange/jwt",
    Query = query.ToString(),
};

using var http = new HttpClient();
using var response = await http.PostAsync(uri.Uri, content: null);
var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
if (answer["access_token"] is null)
{
    Console.Error.WriteLine(answer["error_description"]);
    return 1;
}

Console.WriteLine($"{answer["token_type"]} token received");
return 0;
