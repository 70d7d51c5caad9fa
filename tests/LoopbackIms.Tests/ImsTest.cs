using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

/// <summary>A server of its own for each test, and requests to it.</summary>
public abstract class ImsTest : IAsyncLifetime
{
    protected const string ExchangeUrl = "https://ims-na1.adobelogin.com/ims/exchange/jwt/";
    protected const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

    /// <summary>Made once, because keys take time to generate; credentials are immutable.</summary>
    private static readonly Lazy<ServiceCredential> s_credential = new(static () => ServiceCredential.Generate("ent_user_sdk", "ent_dataservices_sdk"));

    private static readonly Lazy<ServiceCredential> s_other = new(static () => ServiceCredential.Generate());

    protected static ServiceCredential Credential => s_credential.Value;

    /// <summary>Another credential that the server knows, too.</summary>
    protected static ServiceCredential Other => s_other.Value;

    protected LoopbackImsServer Server { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected RecordedRequest LastRequest => Server.Requests[^1];

    public async Task InitializeAsync()
    {
        Server = await LoopbackImsServer.StartAsync([Credential, Other], CancellationToken.None);
        Client = Server.CreateClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>The three fields of a valid exchange.</summary>
    protected static Dictionary<string, string> ExchangeForm(string? token = null) => new()
    {
        ["client_id"] = Credential.ClientId,
        ["client_secret"] = Credential.ClientSecret,
        ["jwt_token"] = token ?? Assertion.For(Credential).Sign(),
    };

    /// <summary>The four fields of a valid token request.</summary>
    protected static Dictionary<string, string> TokenForm() => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Credential.ClientId,
        ["client_secret"] = Credential.ClientSecret,
        ["scope"] = "openid,AdobeID,user_management_sdk",
    };

    protected static FormUrlEncodedContent UrlEncoded(IEnumerable<KeyValuePair<string, string>> fields) => new(fields);

    protected static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    protected static string QueryOf(IEnumerable<KeyValuePair<string, string>> fields) =>
        "?" + string.Join("&", fields.Select(static field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>Posts <paramref name="content"/> and reads the answer, which is always JSON.</summary>
    protected async Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(string url, HttpContent? content)
    {
        using (content)
        using (var response = await Client.PostAsync(new Uri(url), content))
        {
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            return (response.StatusCode, json.RootElement.Clone());
        }
    }

    /// <summary>Posts a form and expects to be refused with these values.</summary>
    protected async Task AssertRefusedAsync(string url, HttpContent? content, int status, string error, string? description = null)
    {
        var (actual, json) = await PostAsync(url, content);
        Assert.Equal($"{status} {error}", $"{(int)actual} {json.GetProperty("error").GetString()}");
        Assert.False(json.TryGetProperty("access_token", out _));
        if (description is not null)
        {
            Assert.Equal(description, json.GetProperty("error_description").GetString());
        }
    }
}
