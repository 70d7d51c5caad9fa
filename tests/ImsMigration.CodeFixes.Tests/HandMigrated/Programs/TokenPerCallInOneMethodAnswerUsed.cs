#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public sealed record ImsAnswer
{
    [JsonPropertyName("access_token")]
    public required string Token { get; init; }

    [JsonPropertyName("token_type")]
    public string? Type { get; init; }

    [JsonPropertyName("expires_in")]
    public int Seconds { get; init; }
}

public static class ProfileApi
{
    // IMS1005
    public static async Task<string?> ReadAsync(HttpClient http, string profile)
    {
        try
        {
            var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new KeyValuePair<string, string>[]
            {
                new("grant_type", "client_credentials"),
                new("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!),
                new("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!),
                new("scope", "openid,AdobeID"),
            })).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            var ims = await response.Content.ReadFromJsonAsync<ImsAnswer>().ConfigureAwait(false) ?? throw new InvalidOperationException("no answer");

            using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/data/core/ups/access/entities?entityId=" + profile)
            {
                Headers = { Authorization = new AuthenticationHeaderValue(ims.Type ?? "Bearer", ims.Token) },
            };
            var profiles = await http.SendAsync(request).ConfigureAwait(false);
            return await profiles.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

public static class Program
{
    public static async Task Main()
    {
        var http = new HttpClient();
        for (var i = 0; i < 3; i++)
        {
            Console.WriteLine(await ProfileApi.ReadAsync(http, i.ToString()) ?? "nothing");
        }
    }
}
