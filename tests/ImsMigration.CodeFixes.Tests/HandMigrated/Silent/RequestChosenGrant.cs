using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public enum Grant { Client, User, Device }

public class ImsGateway
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };

    public async Task<string> TokenAsync(Grant grant, string proof)
    {
        var form = new Dictionary<string, string>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["grant_type"] = grant switch
            {
                Grant.Client => "client_credentials",
                Grant.User => "authorization_code",
                _ => "urn:ietf:params:oauth:grant-type:device_code",
            },
        };
        switch (grant)
        {
            case Grant.Client:
                form["client_secret"] = proof;
                form["scope"] = "openid,AdobeID";
                break;
            case Grant.User:
                form["code"] = proof;
                break;
            default:
                form["device_code"] = proof;
                break;
        }

        var response = await _http.PostAsync("/ims/token/v3", new FormUrlEncodedContent(form));
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> RevokeAsync(string token) => _http.PostAsync("/ims/revoke", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        ["token"] = token,
    }));

    public Task<HttpResponseMessage> ValidateAsync(string token) =>
        _http.GetAsync($"/ims/validate_token/v1?client_id={Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}&type=access_token&token={token}");
}
