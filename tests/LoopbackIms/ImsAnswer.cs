using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoopbackIms;

/// <summary>The answer to one request: a status code and a JSON body.</summary>
/// <param name="StatusCode">The HTTP status code.</param>
/// <param name="Body">The JSON text.</param>
internal sealed record ImsAnswer(int StatusCode, string Body)
{
    /// <summary>How JSON is written: nothing escaped that JSON itself does not require, so that quotation marks stay readable.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// An error of the old endpoint: <c>error_description</c> comes first. Source: the shared facts' sources, 1.4.
    /// </summary>
    public static ImsAnswer ExchangeError(int statusCode, string error, string description) =>
        new(statusCode, new JsonObject { ["error_description"] = description, ["error"] = error }.ToJsonString(Json));

    /// <summary>An error of the new endpoint: <c>error</c> comes first. Source: the shared facts' sources, 3.4.</summary>
    public static ImsAnswer Error(int statusCode, string error, string description) =>
        new(statusCode, new JsonObject { ["error"] = error, ["error_description"] = description }.ToJsonString(Json));

    /// <summary>The token of the old endpoint; <paramref name="milliseconds"/> is what remains of its life.</summary>
    public static ImsAnswer ExchangedToken(long milliseconds) =>
        new(200, new JsonObject { ["token_type"] = "bearer", ["access_token"] = NewToken(), ["expires_in"] = milliseconds }.ToJsonString(Json));

    /// <summary>The token of the new endpoint; <paramref name="seconds"/> is what remains of its life.</summary>
    public static ImsAnswer Token(long seconds) =>
        new(200, new JsonObject { ["access_token"] = NewToken(), ["token_type"] = "bearer", ["expires_in"] = seconds }.ToJsonString(Json));

    /// <summary>A token is opaque to those who use it; this one only is as long and as random as it needs to be told apart.</summary>
    private static string NewToken() => "loopback-" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48));
}
