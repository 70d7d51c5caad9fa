using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

string Env(string name) => Environment.GetEnvironmentVariable("ADOBE_" + name) ?? throw new InvalidOperationException($"ADOBE_{name} is missing");

List<KeyValuePair<string, string>> fields = new()
{
    new("client_id", Env("CLIENT_ID")),
    new("client_secret", Env("CLIENT_SECRET")),
    new("grant_type", "client_credentials"),
    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    new("scope", "openid,AdobeID,user_management_sdk"),
};

using HttpClient client = new();
var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(fields));
response.EnsureSuccessStatusCode();

var token = await response.Content.ReadFromJsonAsync<Token>();
Console.WriteLine($"{token!.Type} token, {token.Value.Length} characters");

record Token([property: JsonPropertyName("access_token")] string Value, [property: JsonPropertyName("token_type")] string Type);
