using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Fabrikam.Adobe;

internal sealed class LifetimeConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        // IMS1001
        TimeSpan.FromMilliseconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}

internal sealed class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    [JsonConverter(typeof(LifetimeConverter))]
    public TimeSpan Lifetime { get; init; }
}

internal sealed class ImsClient(HttpClient http)
{
    public async Task<TokenAnswer> AskAsync()
    {
        using var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            new("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            new("scope", "openid,AdobeID"),
        ]));
        return await answer.Content.ReadFromJsonAsync<TokenAnswer>();
    }
}

internal static class Program
{
    private static async Task<int> Main()
    {
        using var http = new HttpClient();
        var answer = await new ImsClient(http).AskAsync();
        return answer.Lifetime > TimeSpan.FromHours(23) ? 0 : 1;
    }
}
