using System.Text.Json.Serialization;

namespace HttpClientForm;

/// <summary>What the identity service answers.</summary>
internal sealed record AccessToken(
    [property: JsonPropertyName("access_token")] string Value,
    [property: JsonPropertyName("expires_in")] long ExpiresIn)
{
    /// <summary>Enough to tell two tokens apart in a log, too little to use one.</summary>
    public string Start => Value[..8] + "...";
}
