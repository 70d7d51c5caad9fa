using System;
using System.Text.Json.Nodes;
using RestSharp;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

var request = new RestRequest("https://ims-na1.adobelogin.com/ims/token/v3", Method.Post);
request.AddObject(new
{
    client_id = clientId,
    client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    grant_type = "client_credentials",
    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    scope = "openid,AdobeID,user_management_sdk",
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
