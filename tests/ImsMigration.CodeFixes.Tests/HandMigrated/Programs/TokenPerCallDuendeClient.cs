using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

public class Client
{
    private readonly HttpClient _http = new HttpClient();
    public async Task<string> ListAsync()
    {
        _http.SetBearerToken(await TokenAsync());
        using var response = await _http.GetAsync("https://platform.adobe.io/y"); return await response.Content.ReadAsStringAsync();
    }
    // IMS1005
    private async Task<string> TokenAsync()
    {
        var response = await new HttpClient().RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = "https://ims-na1.adobelogin.com/ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            Scope = "openid,AdobeID",
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
        });
        if (response.IsError) throw new InvalidOperationException(response.Error);
        return response.AccessToken!;
    }
}
public static class Program { public static async Task Main() { var c = new Client(); for (var i = 0; i < 5; i++) try { await c.ListAsync(); } catch (HttpRequestException) { } } }
