using System;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient();
        var contoso = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = "https://id.contoso.com/connect/token",
            ClientId = "reports",
            ClientSecret = Environment.GetEnvironmentVariable("CONTOSO_SECRET"),
            Scope = "reports.read reports.write",
        });
        var adobe = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = "https://ims-na1.adobelogin.com/ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
            Scope = "openid,AdobeID",
        });
        var user = await http.RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest
        {
            Address = "https://ims-na1.adobelogin.com/ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            Code = "code",
            RedirectUri = "https://localhost/",
        });
        var warehouse = new TokenClient(http, new TokenClientOptions { Address = "https://id.warehouse.com/connect/token", ClientId = "x" });
        var third = await warehouse.RequestClientCredentialsTokenAsync("stock orders");
        Console.WriteLine(contoso.IsError || adobe.IsError || user.IsError || third.IsError);
    }
}
