using System;
using System.Linq;
using System.Threading.Tasks;
using Flurl.Http;

public class FlurlToken { public string access_token { get; set; } public int expires_in { get; set; } }

public class TargetClient
{
    public async Task<string> Activities()
    {
        var token = await Token();
        try { return await "https://mc.adobe.io/contoso/target/activities".WithOAuthBearerToken(token).GetStringAsync(); }
        catch (FlurlHttpException) { return "offline"; }
    }

    // IMS1005
    async Task<string> Token() => (await "https://ims-na1.adobelogin.com/ims/token/v3"
        .PostUrlEncodedAsync(new
        {
            grant_type = "client_credentials",
            client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            scope = "openid,AdobeID",
        })
        .ReceiveJson<FlurlToken>()).access_token;
}

static class Program
{
    static async Task Main()
    {
        var c = new TargetClient();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => c.Activities()));
    }
}
