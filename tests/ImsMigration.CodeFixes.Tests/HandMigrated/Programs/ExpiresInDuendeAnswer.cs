using System;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

internal sealed class TokenService(HttpClient http)
{
    private (string Token, DateTimeOffset Until) _kept;

    public DateTimeOffset Until => _kept.Until;

    public async ValueTask<string> GetAsync()
    {
        if (_kept.Until > DateTimeOffset.UtcNow)
        {
            return _kept.Token;
        }

        var response = await http.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = "https://ims-na1.adobelogin.com/ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ClientCredentialStyle = ClientCredentialStyle.PostBody,
            Scope = "openid,AdobeID",
        });
        // IMS1001
        _kept = (response.AccessToken, DateTimeOffset.UtcNow.Add(TimeSpan.FromMilliseconds(response.ExpiresIn)));
        return _kept.Token;
    }
}

internal static class Program
{
    private static async Task<int> Main()
    {
        var service = new TokenService(new HttpClient());
        await service.GetAsync();
        return service.Until > DateTimeOffset.UtcNow.AddHours(23) ? 0 : 1;
    }
}
