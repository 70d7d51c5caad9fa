using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Portal;

/// <summary>The portal itself, for the nightly list of users.</summary>
public sealed class ServerSignIn : ImsClient
{
    public ServerSignIn(HttpClient http, string clientId, string clientSecret)
        : base(http, clientId, clientSecret)
    {
    }

    public Task<ImsToken> SignInAsync() => PostAsync("/ims/token/v3", ("grant_type", "client_credentials"), ("scope", "openid,AdobeID,user_management_sdk"));
}
