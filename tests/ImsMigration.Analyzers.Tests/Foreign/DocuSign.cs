using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Jose;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

internal sealed class DocuSign
{
    private const string DocuSignHost = "account-d.docusign.com";

    public Task<HttpResponseMessage> RequestDocuSignTokenAsync(HttpClient http, string integrationKey, string userId)
    {
        using var file = File.OpenText("docusign.pem");
        var pair = (AsymmetricCipherKeyPair)new PemReader(file).ReadObject();
        var key = DotNetUtilities.ToRSA((RsaPrivateCrtKeyParameters)pair.Private);
        var payload = new Dictionary<string, object>
        {
            { "iss", integrationKey },
            { "sub", userId },
            { "aud", DocuSignHost },
            { "iat", DateTimeOffset.UtcNow.ToUnixTimeSeconds() },
            { "exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
            { "scope", "signature impersonation" },
        };
        var fields = new List<KeyValuePair<string, string>>
        {
            new("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            new("assertion", JWT.Encode(payload, key, JwsAlgorithm.RS256)),
        };
        return http.PostAsync($"https://{DocuSignHost}/oauth/token", new FormUrlEncodedContent(fields));
    }
}
