using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

internal sealed class OrdinaryLogin
{
    private readonly CookieContainer _cookies = new();

    public async Task LogInAsync(HttpClient http, string user, string password)
    {
        using var answer = await http.PostAsJsonAsync("https://shop.example/login", new { user, password });
        var session = await answer.Content.ReadFromJsonAsync<Session>();
        _cookies.Add(new Cookie("jwt_token", session!.Token, "/", "shop.example"));
        http.DefaultRequestHeaders.Add("jwt_token", session.Token);
    }

    public Task LogOutAsync(HttpClient http, string token)
    {
        var fields = new Dictionary<string, string> { ["jwt_token"] = token, ["everywhere"] = "true" };
        return http.PostAsync("https://shop.example/logout", new FormUrlEncodedContent(fields));
    }

    public Task RenewAsync(HttpClient http, string token) =>
        http.PostAsJsonAsync("https://shop.example/renew", new { client_id = "shop", jwt_token = token });

    internal sealed record Session([property: JsonPropertyName("jwt_token")] string Token, [property: JsonPropertyName("expires_in")] long Seconds);
}
