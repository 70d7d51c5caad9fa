using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Jose;

// Every morning: who has left, in all the tools that we pay for?

var now = DateTimeOffset.UtcNow;
using var web = new HttpClient();
using var dry = new HttpClient(new DryRun());
var keyFile = Environment.GetEnvironmentVariable("KEY_FILE") ?? "private.key";

#region Adobe

var adobeId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
var adobeClaims = new Dictionary<string, object>
{
    ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
    ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
    ["aud"] = $"https://ims-na1.adobelogin.com/c/{adobeId}",
    ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
};
var adobe = await Token(web, "https://ims-na1.adobelogin.com/ims/exchange/jwt", new()
{
    ["client_id"] = adobeId,
    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    ["jwt_token"] = Signed(adobeClaims, Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")),
});
Console.WriteLine($"Adobe: {adobe.Length}");

#endregion

#region GitHub

// GitHub takes the JWT of the app itself, for ten minutes at most
var gitHubJwt = Signed(
    new()
    {
        ["iat"] = now.AddSeconds(-60).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(9).ToUnixTimeSeconds(),
        ["iss"] = "123456",
    },
    keyFile);
using (var request = new HttpRequestMessage(HttpMethod.Post, "https://api.github.com/app/installations/42/access_tokens"))
{
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gitHubJwt);
    using var answer = await dry.SendAsync(request);
    Console.WriteLine($"GitHub: {(int)answer.StatusCode}");
}

#endregion

#region Salesforce

var salesforce = await Token(dry, "https://login.salesforce.com/services/oauth2/token", new()
{
    ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
    ["assertion"] = Signed(
        new()
        {
            ["iss"] = Environment.GetEnvironmentVariable("SALESFORCE_CONSUMER_KEY") ?? "3MVG9",
            ["sub"] = "audit@contoso.com",
            ["aud"] = "https://login.salesforce.com",
            ["exp"] = now.AddMinutes(3).ToUnixTimeSeconds(),
        },
        keyFile),
});
Console.WriteLine($"Salesforce: {salesforce.Length}");

#endregion

#region Zoom and Apple

var zoomJwt = JWT.Encode(
    new Dictionary<string, object> { ["iss"] = "zoom-key", ["exp"] = now.AddMinutes(2).ToUnixTimeSeconds() },
    Encoding.ASCII.GetBytes("a zoom secret that is long enough for HS256"),
    JwsAlgorithm.HS256);
Console.WriteLine($"Zoom: {(await dry.GetStringAsync("https://api.zoom.us/v2/users?access_token=" + zoomJwt)).Length}");

using var appleKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var appleSecret = JWT.Encode(
    new Dictionary<string, object>
    {
        ["iss"] = "TEAM123456",
        ["aud"] = "https://appleid.apple.com",
        ["sub"] = "com.contoso.audit",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddDays(1).ToUnixTimeSeconds(),
    },
    appleKey,
    JwsAlgorithm.ES256,
    new Dictionary<string, object> { ["kid"] = "ABC123DEFG" });
var apple = await Token(dry, "https://appleid.apple.com/auth/token", new()
{
    ["client_id"] = "com.contoso.audit",
    ["client_secret"] = appleSecret,
    ["grant_type"] = "authorization_code",
    ["code"] = "c0ffee",
});
Console.WriteLine($"Apple: {apple.Length}");

#endregion

static string Signed(Dictionary<string, object> claims, string file)
{
    using var rsa = RSA.Create();
    rsa.ImportFromPem(File.ReadAllText(file));
    return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
}

static async Task<string> Token(HttpClient http, string url, Dictionary<string, string> form)
{
    using var answer = await http.PostAsync(url, new FormUrlEncodedContent(form));
    var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
    return (string)json["access_token"] ?? throw new InvalidOperationException($"{url}: {json["error"]}");
}

internal sealed class DryRun : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"access_token":"dry"}""") });
}
