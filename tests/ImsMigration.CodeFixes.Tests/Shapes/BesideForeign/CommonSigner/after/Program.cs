using System;
using System.Net.Http;
using System.Threading;
using Contoso.Sync.Accounts;
using Contoso.Sync.Tokens;

var partnerKey = Environment.GetEnvironmentVariable("PARTNER_KEY_FILE") ?? "private.key";
using var keys = new KeyRing();
using var http = new HttpClient();
using var sandbox = new HttpClient(new Sandbox());
var signer = new JwtSigner(keys);
var sources = new ITokenSource[]
{
    new AdobeTokens(
        new ServiceAccount
        {
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            Issuer = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            Subject = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            Audience = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            KeyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"),
        },
        new TokenEndpoint(http)),
    new GoogleTokens(
        new ServiceAccount
        {
            Issuer = "sync@contoso.iam.gserviceaccount.com",
            Subject = "admin@contoso.com",
            Audience = "https://oauth2.googleapis.com/token",
            KeyFile = partnerKey,
        },
        signer,
        new TokenEndpoint(sandbox)),
    new DocuSignTokens(
        new ServiceAccount
        {
            ClientId = "7c2f1f0e-integration",
            Issuer = "7c2f1f0e-integration",
            Subject = "d1b2-user",
            Audience = "account-d.docusign.com",
            KeyFile = partnerKey,
        },
        signer,
        new TokenEndpoint(sandbox)),
};

foreach (var source in sources)
{
    Console.WriteLine($"{source.Name}: {(await source.GetTokenAsync(CancellationToken.None)).Length} characters");
}
