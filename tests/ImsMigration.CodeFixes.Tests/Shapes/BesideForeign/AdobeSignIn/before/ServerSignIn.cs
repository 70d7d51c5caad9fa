using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;

namespace Contoso.Portal;

/// <summary>The portal itself, for the nightly list of users.</summary>
public sealed class ServerSignIn : ImsClient
{
    private readonly RSA _key;
    private readonly string _organization;
    private readonly string _account;

    public ServerSignIn(HttpClient http, string clientId, string clientSecret, string organization, string account, RSA key)
        : base(http, clientId, clientSecret)
    {
        _organization = organization;
        _account = account;
        _key = key;
    }

    public Task<ImsToken> SignInAsync() => PostAsync("/ims/exchange/jwt", ("jwt_token", Assertion()));

    private string Assertion() => JWT.Encode(
        new Dictionary<string, object>
        {
            ["iss"] = _organization,
            ["sub"] = _account,
            ["aud"] = $"{Ims}/c/{ClientId}",
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            [$"{Ims}/s/ent_user_sdk"] = true,
        },
        _key,
        JwsAlgorithm.RS256);
}
