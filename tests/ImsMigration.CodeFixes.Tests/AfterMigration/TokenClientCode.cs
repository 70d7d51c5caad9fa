namespace ImsMigration.CodeFixes.Tests.AfterMigration;

/// <summary>A client that requests a token in some way, and does something with the answer.</summary>
internal static class TokenClientCode
{
    /// <summary>A URL of the token endpoint of IMS.</summary>
    public const string Ims = "https://ims-na1.adobelogin.com/ims/token/v3";

    /// <summary>The URL of another service that answers <c>expires_in</c>, too.</summary>
    public const string Other = "https://login.example/oauth2/token";

    /// <summary>
    /// The class <c>TokenClient</c>, which posts a form to <paramref name="url"/>, reads the answer and runs
    /// <paramref name="statements"/>, with <paramref name="members"/> besides.
    /// </summary>
    public static string Of(string statements, string members = "", string url = Ims) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Net.Http;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Newtonsoft.Json.Linq;

        internal sealed class TokenAnswer
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; }

            [JsonPropertyName("expires_in")]
            public long ExpiresIn { get; set; }
        }

        internal sealed class TokenClient(HttpClient http)
        {
            private const int MarginMs = 60000;
            private const int MillisecondsPerSecond = 1000;
            {{members}}
            public async Task<object> UseAsync(CancellationToken cancellation)
            {
                var body = await RequestAsync(cancellation);
                var answer = JsonSerializer.Deserialize<TokenAnswer>(body);
                {{statements}}
                return null;
            }

            private async Task<string> RequestAsync(CancellationToken cancellation)
            {
                using var response = await http.PostAsync("{{url}}", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    ["scope"] = Environment.GetEnvironmentVariable("ADOBE_SCOPES"),
                }), cancellation);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync(cancellation);
            }
        }

        """;
}
