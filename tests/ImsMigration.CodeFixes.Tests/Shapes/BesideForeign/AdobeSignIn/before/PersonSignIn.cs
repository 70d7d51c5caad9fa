using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Portal;

/// <summary>Somebody signs in with an Adobe ID in the browser.</summary>
public sealed class PersonSignIn : ImsClient
{
    private readonly string _redirect;

    public PersonSignIn(HttpClient http, string clientId, string clientSecret, string redirect)
        : base(http, clientId, clientSecret)
    {
        _redirect = redirect;
    }

    public Uri Page(string state) => new(
        $"{Ims}/ims/authorize/v2?client_id={ClientId}&redirect_uri={Uri.EscapeDataString(_redirect)}&scope=openid,AdobeID,offline_access&response_type=code&state={state}");

    public Task<ImsToken> RedeemAsync(string code) =>
        PostAsync("/ims/token/v3", ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", _redirect));

    public Task<ImsToken> RefreshAsync(string refreshToken) =>
        PostAsync("/ims/token/v3", ("grant_type", "refresh_token"), ("refresh_token", refreshToken));
}
