using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Refit;

namespace Tailspin.Toys.Adobe;

/// <summary>Adobe's identity service.</summary>
[Headers("Accept: application/json")]
public interface IImsApi
{
    /// <summary>Exchanges a JWT for an access token.</summary>
    [Post("/ims/token/v3")]
    Task<AccessTokenResponse> ExchangeJwt([Body(BodySerializationMethod.UrlEncoded)] AccessTokenRequest request, CancellationToken cancellationToken = default);
}

public class AccessTokenRequest
{
    [AliasAs("client_id")]
    public string ClientId { get; set; }

    [AliasAs("client_secret")]
    public string ClientSecret { get; set; }

    [AliasAs("grant_type")]
    public string GrantType { get; set; } = "client_credentials";

    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    [AliasAs("scope")]
    public string Scope { get; set; } = "openid,AdobeID,user_management_sdk";
}

public class AccessTokenResponse
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public long ExpiresIn { get; set; }
}
