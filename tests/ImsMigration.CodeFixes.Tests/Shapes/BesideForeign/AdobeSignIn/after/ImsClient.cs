using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contoso.Portal;

/// <summary>What people and the server have in common when they sign in at Adobe.</summary>
public abstract class ImsClient
{
    protected const string Ims = "https://ims-na1.adobelogin.com";

    private readonly HttpClient _http;

    protected ImsClient(HttpClient http, string clientId, string clientSecret)
    {
        _http = http;
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    protected string ClientId { get; }

    protected string ClientSecret { get; }

    /// <summary>Posts <paramref name="fields"/> and the client's id and secret.</summary>
    protected async Task<ImsToken> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("client_id", ClientId),
            new("client_secret", ClientSecret),
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new KeyValuePair<string, string>(name, value));
        }

        using var response = await _http.PostAsync(Ims + path, new FormUrlEncodedContent(form));
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode} {body}");
        }

        return JsonSerializer.Deserialize<ImsToken>(body, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
    }
}

/// <summary>The answer of the token endpoint.</summary>
public sealed class ImsToken
{
    public string AccessToken { get; set; }

    /// <summary>Only people get one.</summary>
    public string RefreshToken { get; set; }

    public long ExpiresIn { get; set; }
}
