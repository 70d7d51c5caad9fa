using System;
using System.IO;
using System.Security.Cryptography;

namespace Contoso.Adobe;

public record AdobeCredential(
    string ClientId,
    string ClientSecret,
    string OrganizationId,
    string TechnicalAccountId,
    string PrivateKeyFile,
    string[] Metascopes)
{
    public static AdobeCredential FromEnvironment() => new(
        ClientId: Read("ADOBE_CLIENT_ID"),
        ClientSecret: Read("ADOBE_CLIENT_SECRET"),
        OrganizationId: Read("ADOBE_ORG_ID"),
        TechnicalAccountId: Read("ADOBE_TECHNICAL_ACCOUNT_ID"),
        PrivateKeyFile: Read("ADOBE_PRIVATE_KEY_FILE"),
        Metascopes: new[] { "ent_user_sdk", "ent_dataservices_sdk" });

    /// <summary>The caller disposes of the key.</summary>
    public RSA LoadPrivateKey()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(PrivateKeyFile));
        return rsa;
    }

    private static string Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new ArgumentException($"The variable {variable} is not set.");
}
