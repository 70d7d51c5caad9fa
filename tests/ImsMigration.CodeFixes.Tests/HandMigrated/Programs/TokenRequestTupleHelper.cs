using System;
using System.Linq;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

public static class HttpExtensions
{
    public static async Task<T> PostFormAsync<T>(this HttpClient http, string path, params (string Name, string Value)[] fields)
    {
        var pairs = fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value));
        var response = await http.PostAsync(path, new FormUrlEncodedContent(pairs));
        var json = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<T>(json) : throw new HttpRequestException(json);
    }
}

public class Token
{
    public string access_token { get; set; }
}

public static class Program
{
    static readonly HttpClient Ims = new() { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };

    public static async Task Main()
    {
        var token = await Ims.PostFormAsync<Token>(
            "/ims/token/v3",
            ("grant_type", "client_credentials"),
            ("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            ("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            // IMS1004
            ("scope", "openid, AdobeID, session"));
        Console.WriteLine(token.access_token.Length);
    }
}
