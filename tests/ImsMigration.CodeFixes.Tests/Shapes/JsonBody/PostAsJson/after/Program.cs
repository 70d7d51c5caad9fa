using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };
using var response = await http.PostAsync("/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["client_id"] = clientId,
    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    ["grant_type"] = "client_credentials",
    // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
}));
response.EnsureSuccessStatusCode();

var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine($"{answer.GetProperty("access_token").GetString()!.Length} characters");
