using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

public static class Program
{
    private static string Secret
    {
        // IMS1002
        get { return "%secret%"; }
    }

    public static async Task<int> Main()
    {
        var response = await "https://ims-na1.adobelogin.com".AppendPathSegments("ims", "token", "v3").PostUrlEncodedAsync(new
        {
            grant_type = "client_credentials",
            client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            client_secret = Secret,
            scope = "openid,AdobeID",
        });
        return response.StatusCode == 200 ? 0 : 1;
    }
}
