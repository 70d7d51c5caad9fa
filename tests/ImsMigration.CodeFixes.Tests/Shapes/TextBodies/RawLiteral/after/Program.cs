using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;

var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!;
var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!;

using var client = new HttpClient();
// Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
using var body = new StringContent(
    $"""client_id={clientId}&client_secret={clientSecret}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk""",
    Encoding.UTF8,
    "application/x-www-form-urlencoded");
using var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", body);

var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
if (!answer.TryGetProperty("access_token", out var token))
{
    Console.WriteLine(answer);
    Environment.Exit(1);
}

Console.WriteLine($"Signed in, {token.GetString()!.Length} characters.");
