using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Sync.Tokens;

namespace Contoso.Sync.Accounts;

/// <summary>Tokens for Adobe User Management.</summary>
public sealed class AdobeTokens : ITokenSource
{
    private const string Host = "https://ims-na1.adobelogin.com";

    private readonly ServiceAccount _account;
    private readonly JwtSigner _signer;
    private readonly TokenEndpoint _endpoint;

    public AdobeTokens(ServiceAccount account, JwtSigner signer, TokenEndpoint endpoint)
    {
        _account = account;
        _signer = signer;
        _endpoint = endpoint;
    }

    public string Name => "Adobe";

    public Task<string> GetTokenAsync(CancellationToken cancellation)
    {
        var claims = new Dictionary<string, object> { [Host + "/s/ent_user_sdk"] = true };
        return _endpoint.PostFormAsync(
            Host + "/ims/exchange/jwt",
            new Dictionary<string, string>
            {
                ["client_id"] = _account.ClientId,
                ["client_secret"] = _account.ClientSecret,
                ["jwt_token"] = _signer.Sign(_account, claims),
            },
            cancellation);
    }
}
