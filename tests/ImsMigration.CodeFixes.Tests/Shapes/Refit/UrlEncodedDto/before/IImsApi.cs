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
    [Post("/ims/exchange/jwt/")]
    Task<AccessTokenResponse> ExchangeJwt([Body(BodySerializationMethod.UrlEncoded)] AccessTokenRequest request, CancellationToken cancellationToken = default);
}

public class AccessTokenRequest
{
    [AliasAs("client_id")]
    public string ClientId { get; set; }

    [AliasAs("client_secret")]
    public string ClientSecret { get; set; }

    [AliasAs("jwt_token")]
    public string JwtToken { get; set; }
}

public class AccessTokenResponse
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public long ExpiresIn { get; set; }
}
