using System;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

internal static class Program
{
    private static async Task<int> Main()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };
        using var request = new ClientCredentialsTokenRequest();
        request.Address = "/ims/token/v3";
        request.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        // IMS1002
        request.ClientSecret = "%secret%";
        request.ClientCredentialStyle = ClientCredentialStyle.PostBody;
        request.Scope = "openid,AdobeID";
        var response = await http.RequestClientCredentialsTokenAsync(request);
        return response.IsError ? 1 : 0;
    }
}
