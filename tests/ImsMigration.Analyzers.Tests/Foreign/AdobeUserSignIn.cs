using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

internal sealed class AdobeUserSignIn
{
    private const string SignInHost = "https://ims-na1.adobelogin.com";

    public Uri SignInAddress(string clientId, string redirect) => new(
        $"{SignInHost}/ims/authorize/v2?client_id={clientId}&redirect_uri={Uri.EscapeDataString(redirect)}&scope=openid,AdobeID&response_type=code");

    public Task<HttpResponseMessage> RedeemCodeAsync(HttpClient http, string clientId, string clientSecret, string code) =>
        http.PostAsync(SignInHost + "/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["code"] = code,
        }));

    public Task<HttpResponseMessage> RefreshAsync(HttpClient http, string clientId, string clientSecret, string refreshToken) =>
        http.PostAsync(SignInHost + "/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["refresh_token"] = refreshToken,
        }));
}
