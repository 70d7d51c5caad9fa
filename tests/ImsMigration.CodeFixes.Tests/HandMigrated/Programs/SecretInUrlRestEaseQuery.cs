using System;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestEase;

public interface IIms
{
    [Post("ims/token/v3")]
    Task<Answer> TokenAsync(
        [Query("grant_type")] string grantType,
        [Query("client_id")] string clientId,
        // IMS1003
        [Query("client_secret")] string clientSecret,
        [Query("scope")] string scope);
}

public class Answer
{
    [JsonProperty("access_token")]
    public string AccessToken { get; set; }
}

public static class Program
{
    public static async Task Main()
    {
        var ims = RestClient.For<IIms>("https://ims-na1.adobelogin.com");
        var answer = await ims.TokenAsync("client_credentials", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), "openid,AdobeID");
        Console.WriteLine(answer.AccessToken.Length);
    }
}
