using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

// Asks for the seats of each product profile.
using var http = new HttpClient();
var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

foreach (var group in new[] { "designers", "writers", "editors" })
{
    var token = await GetTokenAsync(http);
    using var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/groups/" + group);
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    request.Headers.Add("x-api-key", clientId);
    try
    {
        using var response = await http.SendAsync(request);
        Console.WriteLine($"{group}: {(int)response.StatusCode}");
    }
    catch (HttpRequestException)
    {
        Console.WriteLine($"{group}: nobody answers");
    }
}

// IMS1005
static async Task<string> GetTokenAsync(HttpClient http)
{
    using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        ["scope"] = "openid,AdobeID,user_management_sdk",
    }));
    response.EnsureSuccessStatusCode();
    using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    return json.RootElement.GetProperty("access_token").GetString();
}
