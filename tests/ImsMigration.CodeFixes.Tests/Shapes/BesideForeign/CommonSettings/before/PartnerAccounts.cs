using System;
using System.Collections.Generic;
using System.Net.Http;
using Jose;
using Microsoft.Extensions.Options;

namespace Contoso.Reports;

/// <summary>The requests for those partners that take a JWT as the grant.</summary>
internal sealed class PartnerAccounts(IOptionsMonitor<AccountOptions> accounts)
{
    public HttpRequestMessage Google()
    {
        var account = accounts.Get("Google");
        return Request(account, new Dictionary<string, object>
        {
            { "iss", account.Issuer },
            { "aud", account.Audience },
            { "scope", "https://www.googleapis.com/auth/analytics.readonly" },
            { "exp", DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds() },
        });
    }

    public HttpRequestMessage Box()
    {
        var account = accounts.Get("Box");
        return Request(account, new Dictionary<string, object>
        {
            { "iss", account.Issuer },
            { "sub", "enterprise-id" },
            { "box_sub_type", "enterprise" },
            { "aud", account.Audience },
            { "jti", Guid.NewGuid().ToString("N") },
            { "exp", DateTimeOffset.UtcNow.AddSeconds(45).ToUnixTimeSeconds() },
        });
    }

    private static HttpRequestMessage Request(AccountOptions account, Dictionary<string, object> claims)
    {
        using var key = Keys.Open(account);
        var header = account.PublicKeyId is { } kid ? new Dictionary<string, object> { { "kid", kid } } : null;
        return new HttpRequestMessage(HttpMethod.Post, account.TokenUrl)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer" },
                { "assertion", JWT.Encode(claims, key, JwsAlgorithm.RS256, header) },
            }),
        };
    }
}
