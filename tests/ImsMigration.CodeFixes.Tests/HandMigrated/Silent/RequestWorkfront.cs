using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public class WorkfrontAuth
{
    private readonly HttpClient _http;

    public WorkfrontAuth(HttpClient http) => _http = http;

    public Task<HttpResponseMessage> ExchangeAsync(string domain, string id, string secret, string jwt) =>
        _http.PostAsync($"https://{domain}.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["jwt_token"] = jwt,
        }));

    public Task<HttpResponseMessage> RedeemAsync(string domain, string id, string secret, string code) =>
        _http.PostAsync($"https://{domain}.my.workfront.com/integrations/oauth2/api/v1/token?client_id={id}&client_secret={secret}&grant_type=authorization_code&code={code}", null);
}

public class AdobeAuth
{
    private readonly HttpClient _http;
    private string _token;

    public AdobeAuth(HttpClient http) => _http = http;

    public async Task<string> TokenAsync(string id, string secret) => _token ??= await (await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = id,
        ["client_secret"] = secret,
        ["grant_type"] = "client_credentials",
        ["scope"] = "openid,AdobeID",
    }))).Content.ReadAsStringAsync();
}
