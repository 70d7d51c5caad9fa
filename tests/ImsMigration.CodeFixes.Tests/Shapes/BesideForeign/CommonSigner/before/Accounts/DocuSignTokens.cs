using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Sync.Tokens;

namespace Contoso.Sync.Accounts;

/// <summary>Tokens for DocuSign; the user has consented to impersonation.</summary>
public sealed class DocuSignTokens : ITokenSource
{
    private readonly ServiceAccount _account;
    private readonly JwtSigner _signer;
    private readonly TokenEndpoint _endpoint;

    public DocuSignTokens(ServiceAccount account, JwtSigner signer, TokenEndpoint endpoint)
    {
        _account = account;
        _signer = signer;
        _endpoint = endpoint;
    }

    public string Name => "DocuSign";

    public Task<string> GetTokenAsync(CancellationToken cancellation)
    {
        var claims = new Dictionary<string, object> { ["scope"] = "signature impersonation" };
        return _endpoint.PostFormAsync(
            "https://account-d.docusign.com/oauth/token",
            new Dictionary<string, string>
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = _signer.Sign(_account, claims),
            },
            cancellation);
    }
}
