using System;
using System.Net.Http;
using System.Text.Json;
using Olympia.Adobe;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

using var http = new HttpClient();
using var content = new JwtExchangeContent(clientId, clientSecret);
using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
response.EnsureSuccessStatusCode();
using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
Console.WriteLine(json.RootElement.GetProperty("access_token").GetString().Length);
