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
    private readonly TokenEndpoint _endpoint;

    public AdobeTokens(ServiceAccount account, TokenEndpoint endpoint)
    {
        _account = account;
        _endpoint = endpoint;
    }

    public string Name => "Adobe";

    public Task<string> GetTokenAsync(CancellationToken cancellation)
    {
        return _endpoint.PostFormAsync(
            Host + "/ims/token/v3",
            new Dictionary<string, string>
            {
                ["client_id"] = _account.ClientId,
                ["client_secret"] = _account.ClientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            },
            cancellation);
    }
}
