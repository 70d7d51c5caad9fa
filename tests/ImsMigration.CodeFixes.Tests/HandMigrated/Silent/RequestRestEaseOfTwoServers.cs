using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RestEase;

public interface IToken
{
    [Post]
    Task<string> PostAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form);
}

public interface ISearch
{
    [Get("search")]
    Task<string> FindAsync([Query("client_id")] string id, [Query("client_secret")] string secret, [Query] string scope);
}

public static class Program
{
    private static IDictionary<string, string> Form(string id, string secret, string scope) => new Dictionary<string, string>
    {
        { "grant_type", "client_credentials" },
        { "client_id", id },
        { "client_secret", secret },
        { "scope", scope },
    };

    public static async Task Main()
    {
        var adobe = await RestClient.For<IToken>("https://ims-na1.adobelogin.com/ims/token/v3").PostAsync(
            Form(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), "openid,AdobeID"));
        var zoom = await RestClient.For<IToken>("https://api.contoso.com/oauth/token").PostAsync(Form("a", "b", "meetings users"));
        var found = await RestClient.For<ISearch>("https://search.contoso.com").FindAsync("a", "b", "one two");
        Console.WriteLine(adobe.Length + zoom.Length + found.Length);
    }
}
