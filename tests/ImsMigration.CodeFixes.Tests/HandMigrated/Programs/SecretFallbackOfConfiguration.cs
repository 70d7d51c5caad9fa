using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class ImsClient
{
    private readonly IConfiguration _configuration;
    private readonly HttpClient _http;

    public ImsClient(IConfiguration configuration, HttpClient http)
    {
        _configuration = configuration;
        _http = http;
    }

    public async Task<bool> LoginAsync()
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _configuration["ADOBE_CLIENT_ID"],
            // IMS1002
            ["client_secret"] = _configuration["ADOBE_CLIENT_SECRET"] ?? "%secret%",
            ["scope"] = _configuration["Adobe:Scopes"] ?? "openid,AdobeID",
        });
        using var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
        return response.IsSuccessStatusCode;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return await new ImsClient(configuration, new HttpClient()).LoginAsync() ? 0 : 1;
    }
}
