using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

var app = new WebApp();
var settings = new Dictionary<string, string>
{
    ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
    ["Adobe:ClientSecret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
};
var clientId = settings["Adobe:ClientId"];
var secret = settings["Adobe:ClientSecret"];
var http = new HttpClient();

app.MapGet("/users", async () =>
{
    var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/users/x/0");
    request.Headers.Add("Authorization", await Bearer());
    try
    {
        return (await http.SendAsync(request)).ReasonPhrase;
    }
    catch (HttpRequestException e)
    {
        return e.Message;
    }
});
app.MapGet("/health", () => Task.FromResult("well"));

await app.ServeAsync("/users", "/health", "/users");

// IMS1005
async Task<string> Bearer() => "Bearer " + JObject.Parse(await (await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "client_credentials",
    ["client_id"] = clientId,
    ["client_secret"] = secret,
    ["scope"] = "openid,AdobeID",
}))).Content.ReadAsStringAsync())["access_token"];

internal sealed class WebApp
{
    private readonly Dictionary<string, Func<Task<string>>> _routes = new();

    public void MapGet(string route, Func<Task<string>> handler) => _routes.Add(route, handler);

    public Task ServeAsync(params string[] requests) => Task.WhenAll(requests.Select(route => _routes[route]()));
}
