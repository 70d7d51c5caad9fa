using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

internal static class TokenReader
{
    public static (string Token, DateTimeOffset Expiry) Read(ReadOnlySpan<byte> utf8)
    {
        string token = null;
        var expiry = DateTimeOffset.MinValue;
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("access_token"))
            {
                reader.Read();
                token = reader.GetString();
            }
            else if (reader.ValueTextEquals("expires_in"))
            {
                reader.Read();
                // IMS1001
                expiry = DateTimeOffset.UtcNow.AddMilliseconds(reader.GetInt64());
            }
        }

        return (token, expiry);
    }
}

internal static class Program
{
    private static async Task<int> Main()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/") };
        using var response = await http.PostAsync("ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            { "scope", "openid,AdobeID" },
        }));
        var (token, expiry) = TokenReader.Read(await response.Content.ReadAsByteArrayAsync());
        return token != null && expiry > DateTimeOffset.UtcNow.AddHours(23) ? 0 : 1;
    }
}
