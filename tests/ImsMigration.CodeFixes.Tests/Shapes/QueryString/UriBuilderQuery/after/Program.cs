using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

var query = new Dictionary<string, string>();
query["client_id"] = clientId;
query["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
query["grant_type"] = "client_credentials";
// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
query["scope"] = "openid,AdobeID,user_management_sdk";

var uri = new UriBuilder("https", "ims-na1.adobelogin.com")
{
    Path = "/ims/token/v3",
};

using var http = new HttpClient();
using var response = await http.PostAsync(uri.Uri, content: new FormUrlEncodedContent(query));
var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
if (answer["access_token"] is null)
{
    Console.Error.WriteLine(answer["error_description"]);
    return 1;
}

Console.WriteLine($"{answer["token_type"]} token received");
return 0;
