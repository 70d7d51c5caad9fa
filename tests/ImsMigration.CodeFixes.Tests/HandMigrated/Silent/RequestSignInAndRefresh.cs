using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public class AdobeSignIn
{
    private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";
    private readonly HttpClient _http;
    private readonly string _clientId;
    private readonly string _clientSecret;

    public AdobeSignIn(HttpClient http, string clientId, string clientSecret)
    {
        _http = http;
        _clientId = clientId;
        _clientSecret = clientSecret;
    }

    public string AuthorizeUrl(string state) =>
        $"https://ims-na1.adobelogin.com/ims/authorize/v2?client_id={_clientId}&scope=openid,AdobeID,offline_access&response_type=code&state={state}";

    public Task<HttpResponseMessage> RedeemAsync(string code) => SendAsync("authorization_code", ("code", code));

    public Task<HttpResponseMessage> RefreshAsync(string refreshToken) => SendAsync("refresh_token", ("refresh_token", refreshToken));

    private Task<HttpResponseMessage> SendAsync(string grantType, (string Name, string Value) proof)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = grantType,
            ["client_id"] = _clientId,
            ["client_secret"] = _clientSecret,
            [proof.Name] = proof.Value,
        };
        return _http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));
    }
}
