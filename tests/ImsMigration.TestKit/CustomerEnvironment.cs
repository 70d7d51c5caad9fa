using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using LoopbackIms;

namespace ImsMigration.TestKit;

/// <summary>
/// What surrounds a customer program: the files and variables that <see cref="ServiceCredential"/> gives, and the further
/// ways in which customers keep the same values. All of it is made for one run and deleted with its folder.
/// </summary>
public static class CustomerEnvironment
{
    private const string ImsHost = "ims-na1.adobelogin.com";

    private static readonly PbeParameters s_encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 1000);

    /// <summary>
    /// Writes the files of <paramref name="credential"/> to <paramref name="folder"/>, and four more: <c>service-account.json</c>,
    /// the whole credential in one JSON object, the key as a string with escaped line ends;
    /// <c>pdfservices-api-credentials.json</c> as the Developer Console gave it out, which names the key file; and the key once more
    /// as XML in <c>private.key.xml</c> and encrypted with the password <c>password</c> in <c>private.encrypted.key</c>.
    /// </summary>
    public static void WriteTo(ServiceCredential credential, string folder)
    {
        ArgumentNullException.ThrowIfNull(credential);
        credential.WriteTo(folder);
        using var key = credential.Certificate.GetRSAPrivateKey()!;
        File.WriteAllText(Path.Combine(folder, "private.key.xml"), key.ToXmlString(includePrivateParameters: true));
        File.WriteAllText(Path.Combine(folder, "private.encrypted.key"), key.ExportEncryptedPkcs8PrivateKeyPem("password", s_encryption));
        File.WriteAllText(Path.Combine(folder, "service-account.json"), JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["clientId"] = credential.ClientId,
            ["clientSecret"] = credential.ClientSecret,
            ["orgId"] = credential.OrganizationId,
            ["technicalAccountId"] = credential.TechnicalAccountId,
            ["privateKey"] = key.ExportPkcs8PrivateKeyPem() + "\n",
        }));
        File.WriteAllText(Path.Combine(folder, "pdfservices-api-credentials.json"), JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>>
        {
            ["client_credentials"] = new() { ["client_id"] = credential.ClientId, ["client_secret"] = credential.ClientSecret },
            ["service_account_credentials"] = new()
            {
                ["organization_id"] = credential.OrganizationId,
                ["account_id"] = credential.TechnicalAccountId,
                ["private_key_file"] = "private.key",
            },
        }));
    }

    /// <summary>
    /// The variables of <paramref name="credential"/>, and five more: <c>ADOBE_PRIVATE_KEY_BASE64</c> (PKCS#8),
    /// <c>ADOBE_CERTIFICATE_BASE64</c> (PFX with the password of <c>ADOBE_CERTIFICATE_PASSWORD</c>), <c>ADOBE_JWT</c>,
    /// an assertion that somebody else signed and that is valid for five minutes from now, and the client id and secret
    /// once more under the names of the samples for PDF Services.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(ServiceCredential credential, string folder)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var variables = new Dictionary<string, string>(credential.Environment(folder), StringComparer.Ordinal);
        using var key = credential.Certificate.GetRSAPrivateKey()!;
        variables["ADOBE_PRIVATE_KEY_BASE64"] = Convert.ToBase64String(key.ExportPkcs8PrivateKey());
        variables["ADOBE_CERTIFICATE_BASE64"] = Convert.ToBase64String(File.ReadAllBytes(variables["ADOBE_CERTIFICATE_FILE"]));
        variables["ADOBE_JWT"] = SignedAssertion(credential, key);
        variables["PDF_SERVICES_CLIENT_ID"] = credential.ClientId;
        variables["PDF_SERVICES_CLIENT_SECRET"] = credential.ClientSecret;
        return variables;
    }

    private static string SignedAssertion(ServiceCredential credential, RSA key)
    {
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = credential.OrganizationId,
            ["sub"] = credential.TechnicalAccountId,
            ["aud"] = $"https://{ImsHost}/c/{credential.ClientId}",
        };
        foreach (var metascope in credential.Metascopes)
        {
            claims[$"https://{ImsHost}/s/{metascope}"] = true;
        }

        var parts = new object[] { new Dictionary<string, string> { ["alg"] = "RS256", ["typ"] = "JWT" }, claims };
        var signed = string.Join('.', parts.Select(static part => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part))));
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}
