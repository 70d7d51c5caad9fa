using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestEase;

public interface IAdobeIdentity
{
    [Post("ims/token/v3")]
    Task<ImsToken> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form);
}

public sealed class ImsToken
{
    [JsonProperty("access_token")]
    public string AccessToken { get; set; }
}

public static class Scopes
{
    // IMS1004
    public const string UserManagement = "openid AdobeID user_management_sdk";
}

public static class Program
{
    public static async Task Main()
    {
        var identity = RestClient.For<IAdobeIdentity>("https://ims-na1.adobelogin.com");
        var form = new Dictionary<string, string>();
        form.Add("grant_type", "client_credentials");
        form.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        form.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        form.Add("scope", Scopes.UserManagement);
        var token = await identity.GetTokenAsync(form);
        Console.WriteLine(token.AccessToken.Length);
    }
}
