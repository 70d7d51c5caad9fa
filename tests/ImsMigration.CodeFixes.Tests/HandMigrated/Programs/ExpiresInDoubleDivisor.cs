using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Collections.Generic;
using System.Threading.Tasks;

// The names are those of the answer, as the serializer wants them.
public record ImsToken(string access_token, string token_type, double expires_in);

public sealed class TokenSource
{
    private readonly HttpClient _client;
    private ImsToken _token;
    private DateTimeOffset _validUntil = DateTimeOffset.MinValue;

    public TokenSource(HttpClient client) => _client = client;

    public DateTimeOffset ValidUntil => _validUntil;

    public async Task<string> GetAsync()
    {
        if (DateTimeOffset.UtcNow >= _validUntil)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://ims-na1.adobelogin.com/ims/token/v3"))
            {
                Content = new FormUrlEncodedContent(new[]
                {
                    KeyValuePair.Create("grant_type", "client_credentials"),
                    KeyValuePair.Create("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
                    KeyValuePair.Create("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
                    KeyValuePair.Create("scope", "openid,AdobeID"),
                }),
            };
            using var response = await _client.SendAsync(request);
            _token = await response.Content.ReadFromJsonAsync<ImsToken>();
            // IMS1001
            _validUntil = DateTimeOffset.UtcNow.AddSeconds(_token.expires_in / 1000.0).AddMinutes(-5);
        }

        return _token.access_token;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var source = new TokenSource(new HttpClient());
        await source.GetAsync();
        return source.ValidUntil - DateTimeOffset.UtcNow > TimeSpan.FromHours(23) ? 0 : 1;
    }
}
