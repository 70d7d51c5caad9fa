using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Contoso.Integration.Auth;

public sealed class SalesforceClient(HttpClient http, RSA key, ILogger<SalesforceClient> logger) : JwtBearerClient(http, key, logger)
{
    protected override string TokenEndpoint => "https://test.salesforce.com/services/oauth2/token";

    protected override TimeSpan Lifetime => TimeSpan.FromMinutes(3);

    protected override IDictionary<string, object> CreateClaims() => new Dictionary<string, object>
    {
        ["iss"] = "3MVG9-consumer",
        ["sub"] = "robot@contoso.com",
        ["aud"] = "https://test.salesforce.com",
    };

    protected override IEnumerable<KeyValuePair<string, string>> CreateForm(string assertion) => new Dictionary<string, string>
    {
        ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ["assertion"] = assertion,
    };
}
