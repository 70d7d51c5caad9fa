using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Jose;

// The token of the integration.
var tokens = new TokenSource("https://ims-na1.adobelogin.com");
Console.WriteLine((await tokens.GetAsync("ent_user_sdk")).Length > 0 ? "Signed in" : "No token");

internal sealed class TokenSource(string host)
{
    private readonly object _gate = new();

    private string _last = "";

    public Task<string> GetAsync(params string[] metascopes) => RequestAsync(CreateJwt(metascopes));

    private async Task<string> RequestAsync(string jwt)
    {
        var answer = await host
            .AppendPathSegment("ims/exchange/jwt")
            .PostUrlEncodedAsync(new
            {
                client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                jwt_token = jwt,
            })
            .ReceiveJson<Dictionary<string, object>>();
        lock (_gate)
        {
            _last = answer["access_token"].ToString();
        }

        return _last;
    }

    private string CreateJwt(params string[] metascopes)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")!));
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID")!,
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")!,
            ["aud"] = $"{host}/c/{Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}",
        };
        foreach (var metascope in metascopes)
        {
            claims[$"{host}/s/{metascope}"] = true;
        }

        return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
    }
}
