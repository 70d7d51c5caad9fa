using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Sync.Tokens;

namespace Contoso.Sync.Accounts;

/// <summary>Tokens for the Google directory.</summary>
public sealed class GoogleTokens : ITokenSource
{
    private readonly ServiceAccount _account;
    private readonly JwtSigner _signer;
    private readonly TokenEndpoint _endpoint;

    public GoogleTokens(ServiceAccount account, JwtSigner signer, TokenEndpoint endpoint)
    {
        _account = account;
        _signer = signer;
        _endpoint = endpoint;
    }

    public string Name => "Google";

    public Task<string> GetTokenAsync(CancellationToken cancellation)
    {
        var claims = new Dictionary<string, object> { ["scope"] = "https://www.googleapis.com/auth/admin.directory.user" };
        return _endpoint.PostFormAsync(
            _account.Audience,
            new Dictionary<string, string>
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = _signer.Sign(_account, claims),
            },
            cancellation);
    }
}
