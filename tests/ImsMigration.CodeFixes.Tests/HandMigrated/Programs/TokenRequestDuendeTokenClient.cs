using System;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

internal sealed class AdobeTokens
{
    private readonly TokenClient _client;

    public AdobeTokens(HttpMessageInvoker http)
    {
        _client = new TokenClient(http, new TokenClientOptions
        {
            Address = "https://ims-na1.adobelogin.com/ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!,
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
        });
    }

    public async Task<string> NewAsync()
    {
        // IMS1004
        var answer = await _client.RequestClientCredentialsTokenAsync("openid AdobeID session");
        return answer.IsError ? throw new InvalidOperationException(answer.Error) : answer.AccessToken!;
    }
}

internal static class Program
{
    private static async Task Main()
    {
        var token = await new AdobeTokens(new HttpClient()).NewAsync();
        Console.WriteLine(token.Length);
    }
}
