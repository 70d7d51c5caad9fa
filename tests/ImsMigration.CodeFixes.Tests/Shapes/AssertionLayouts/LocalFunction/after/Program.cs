using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

var clientId = Require("ADOBE_CLIENT_ID");
var clientSecret = Require("ADOBE_CLIENT_SECRET");

try
{
    Console.WriteLine($"Token: {(await RequestToken())[..10]}…");
}
catch (KeyNotFoundException)
{
    Console.WriteLine("Adobe refused.");
    return 1;
}

return 0;

async Task<string> RequestToken()
{
    using var client = new HttpClient();
    var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = clientId,
        ["client_secret"] = clientSecret,
        ["grant_type"] = "client_credentials",
        // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
    }));
    var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
    return answer.GetProperty("access_token").GetString();
}

static string Require(string name)
{
    var value = Environment.GetEnvironmentVariable(name);
    return string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"{name} is not set") : value;
}
