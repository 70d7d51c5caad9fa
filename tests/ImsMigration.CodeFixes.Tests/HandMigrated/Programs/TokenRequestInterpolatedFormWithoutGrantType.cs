using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
string[] scopes = ["openid", "AdobeID", "user_management_sdk"];
Console.WriteLine((await Login($"{id}", secret, string.Join(',', scopes))).Length);

static async Task<string> Login(string clientId, string clientSecret, string scope)
{
    using var http = new HttpClient();
    // IMS1004
    var form = $"client_id={Uri.EscapeDataString(clientId)}&client_secret={Uri.EscapeDataString(clientSecret)}&scope={Uri.EscapeDataString(scope)}";
    var response = await http.PostAsync(
        new Uri("https://ims-na1.adobelogin.com/ims/token/v3"),
        new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));
    return JsonNode.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
}
