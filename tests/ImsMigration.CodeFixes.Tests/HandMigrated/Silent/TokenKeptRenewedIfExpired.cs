using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

public class Holder { private string _t; private DateTime _u; public bool Expired => _u < DateTime.UtcNow; public string Value => _t; public void Renew(string t) { _t = t; _u = DateTime.UtcNow.AddHours(1); } }

public class Client
{
    private readonly HttpClient _http = new HttpClient();
    private readonly Holder _holder = new Holder();
    public async Task<string> ListAsync()
    {
        if (_holder.Expired) { _holder.Renew(await TokenAsync()); }
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/y");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _holder.Value);
        using var response = await _http.SendAsync(request); return await response.Content.ReadAsStringAsync();
    }
    private async Task<string> TokenAsync()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString();
    }
}
