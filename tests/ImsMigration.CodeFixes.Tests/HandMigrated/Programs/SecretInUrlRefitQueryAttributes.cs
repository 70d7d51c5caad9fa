using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Refit;

public interface IAdobeIms
{
    [Post("/ims/token/v3")]
    Task<string> Token(
        [Query, AliasAs("client_id")] string clientId,
        // IMS1003
        [Query, AliasAs("client_secret")] string clientSecret,
        [Query, AliasAs("grant_type")] string grantType,
        [Query] string scope);
}

public static class Program
{
    public static async Task Main()
    {
        var ims = RestService.For<IAdobeIms>("https://ims-na1.adobelogin.com");
        var json = await ims.Token(
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            "client_credentials",
            "openid,AdobeID,session");
        Console.WriteLine(JObject.Parse(json)["access_token"].ToString().Length);
    }
}
