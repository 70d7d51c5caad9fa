using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

// The token of the integration.
var tokens = new TokenSource("https://ims-na1.adobelogin.com");
Console.WriteLine((await tokens.GetAsync()).Length > 0 ? "Signed in" : "No token");

internal sealed class TokenSource(string host)
{
    private readonly object _gate = new();

    private string _last = "";

    public Task<string> GetAsync() => RequestAsync();

    private async Task<string> RequestAsync()
    {
        var answer = await host
            .AppendPathSegment("ims/token/v3")
            .PostUrlEncodedAsync(new
            {
                client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                grant_type = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                scope = "openid,AdobeID,user_management_sdk",
            })
            .ReceiveJson<Dictionary<string, object>>();
        lock (_gate)
        {
            _last = answer["access_token"].ToString();
        }

        return _last;
    }
}
