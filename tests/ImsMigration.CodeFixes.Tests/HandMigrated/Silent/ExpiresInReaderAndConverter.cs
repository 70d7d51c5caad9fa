using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => TimeSpan.FromSeconds(reader.GetInt64());
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalSeconds);
}

public sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => TimeSpan.FromMilliseconds(reader.GetInt64());
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalMilliseconds);
}

public sealed class Answer
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in"), JsonConverter(typeof(SecondsConverter))] public TimeSpan ExpiresIn { get; set; }
}

public sealed class JobStatus
{
    [JsonPropertyName("polling_interval"), JsonConverter(typeof(MillisecondsConverter))] public TimeSpan Interval { get; set; }
}

public sealed class Client
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<TimeSpan> RunAsync()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var answer = JsonSerializer.Deserialize<Answer>(bytes);
        await Task.Delay((int)answer.ExpiresIn.TotalMilliseconds);
        return Read(bytes) + answer.ExpiresIn + JsonSerializer.Deserialize<JobStatus>("{}").Interval;
    }

    private static TimeSpan Read(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var delay = TimeSpan.Zero;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("expires_in"))
            {
                reader.Read();
                return TimeSpan.FromSeconds(reader.GetInt64()) + delay;
            }

            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("retry_in"))
            {
                reader.Read();
                delay = TimeSpan.FromMilliseconds(reader.GetInt64());
            }
        }

        return delay;
    }
}
