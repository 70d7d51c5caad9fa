using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

public class Logins
{
    private const string PayPalSecret = "EKx9-not-adobe-1234567890";
    private const string WebhookSecret = "whsec_8f3kd93kd0sk";
    private readonly HttpClient _http = new HttpClient();

    public Task<HttpResponseMessage> AdobeAsync(string clientSecret) => _http.PostAsync(
        "https://ims-na1.adobelogin.com/ims/token/v3",
        Form(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), clientSecret, "openid,AdobeID"));

    public Task<HttpResponseMessage> PayPalAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.paypal.example/v1/oauth2/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + PayPalSecret)));
        request.Content = new StringContent($"grant_type=client_credentials&client_secret={PayPalSecret}", Encoding.UTF8, "application/x-www-form-urlencoded");
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> ZoomAsync(string stage) =>
        _http.PostAsync("https://zoom.example/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "me",
            ["client_secret"] = stage switch { "prod" => "zoom-prod-39dk30dk", _ => Environment.GetEnvironmentVariable("ZOOM_SECRET") ?? "zoom-dev-2k3d93kd" },
        }));

    public Task<HttpResponseMessage> BoxAsync() => _http.PostAsync("https://api.box.example/oauth2/token", Form("box", "box-0dk39dk3kd0s", "all"));

    public bool IsFromAdobe(byte[] body, string signature) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(WebhookSecret), body)) == signature;

    private static FormUrlEncodedContent Form(string id, string secret, string scope) => new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = id,
        ["client_secret"] = secret,
        ["scope"] = scope,
    });
}
