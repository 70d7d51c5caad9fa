using System.Text.Json.Serialization;

namespace Northwind.Experience;

/// <summary>The claims of the assertion, in the order in which Adobe documents them.</summary>
internal sealed record JwtClaims(
    [property: JsonPropertyName("exp")] long Expiry,
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("sub")] string Subject,
    [property: JsonPropertyName("aud")] string Audience)
{
    [JsonPropertyName("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk")]
    public bool DataServices => true;
}
