using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Contoso.Integration.Auth;

public sealed class AdobeClient(HttpClient http, RSA key, ILogger<AdobeClient> logger) : JwtBearerClient(http, key, logger)
{
    private static readonly string s_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

    protected override string TokenEndpoint => "https://ims-na1.adobelogin.com/ims/token/v3";

    protected override IDictionary<string, object> CreateClaims() => new Dictionary<string, object>
    {
        ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
        ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
        ["aud"] = $"https://ims-na1.adobelogin.com/c/{s_id}",
        ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
    };

    protected override IEnumerable<KeyValuePair<string, string>> CreateForm(string assertion) => new Dictionary<string, string>
    {
        ["client_id"] = s_id,
        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        ["grant_type"] = "client_credentials",
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        ["scope"] = "openid,AdobeID,user_management_sdk",
    };
}
