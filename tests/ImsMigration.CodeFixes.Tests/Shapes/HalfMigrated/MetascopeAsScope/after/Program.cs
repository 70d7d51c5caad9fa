using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;

using var http = new HttpClient();
using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "client_credentials",
    ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    ["scope"] = "openid,AdobeID,user_management_sdk",
}));

var json = await response.Content.ReadFromJsonAsync<JsonElement>();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine(json);
    return 1;
}

Console.WriteLine(json.GetProperty("expires_in"));
return 0;
