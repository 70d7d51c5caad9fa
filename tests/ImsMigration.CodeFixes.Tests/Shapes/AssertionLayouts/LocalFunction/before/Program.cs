using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

var clientId = Require("ADOBE_CLIENT_ID");
var clientSecret = Require("ADOBE_CLIENT_SECRET");

try
{
    Console.WriteLine($"Token: {(await RequestToken(CreateAssertion()))[..10]}…");
}
catch (KeyNotFoundException)
{
    Console.WriteLine("Adobe refused.");
    return 1;
}

return 0;

string CreateAssertion()
{
    var claims = new Dictionary<string, object>
    {
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
        ["iss"] = Require("ADOBE_ORG_ID"),
        ["sub"] = Require("ADOBE_TECHNICAL_ACCOUNT_ID"),
        ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
        ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
    };

    using var certificate = LoadCertificate();
    using var key = certificate.GetRSAPrivateKey();
    return JWT.Encode(claims, key, JwsAlgorithm.RS256);
}

X509Certificate2 LoadCertificate() =>
    X509CertificateLoader.LoadPkcs12FromFile(Require("ADOBE_CERTIFICATE_FILE"), Require("ADOBE_CERTIFICATE_PASSWORD"));

async Task<string> RequestToken(string assertion)
{
    using var client = new HttpClient();
    var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = clientId,
        ["client_secret"] = clientSecret,
        ["jwt_token"] = assertion,
    }));
    var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
    return answer.GetProperty("access_token").GetString();
}

static string Require(string name)
{
    var value = Environment.GetEnvironmentVariable(name);
    return string.IsNullOrWhiteSpace(value) ? throw new InvalidOperationException($"{name} is not set") : value;
}
