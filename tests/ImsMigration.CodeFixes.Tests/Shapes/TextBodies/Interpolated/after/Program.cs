using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
var orgId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

using var http = new HttpClient();
// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
var content = new StringContent($"client_id={clientId}&client_secret={clientSecret}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk");
content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
var json = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine($"{(int)response.StatusCode} {json}");
    return 1;
}

var token = JsonDocument.Parse(json).RootElement.GetProperty("access_token").GetString();
Console.WriteLine($"{orgId}: {token[..8]}...");
return 0;
