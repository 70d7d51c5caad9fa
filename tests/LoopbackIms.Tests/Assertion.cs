using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace LoopbackIms.Tests;

/// <summary>A JWT under construction: valid as it is created, to be spoiled in one respect by a test.</summary>
internal sealed class Assertion
{
    public const string Host = "https://ims-na1.adobelogin.com";

    private Assertion(X509Certificate2 signer, JsonObject claims)
    {
        Signer = signer;
        Claims = claims;
    }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT" };

    public JsonObject Claims { get; }

    public X509Certificate2 Signer { get; set; }

    public HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    public static long SecondsFromNow(double seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();

    /// <summary>A valid assertion, built as Adobe's samples do.</summary>
    public static Assertion For(ServiceCredential credential)
    {
        var claims = new JsonObject
        {
            ["exp"] = SecondsFromNow(600),
            ["iss"] = credential.OrganizationId,
            ["sub"] = credential.TechnicalAccountId,
            ["aud"] = $"{Host}/c/{credential.ClientId}",
        };
        foreach (var metascope in credential.Metascopes)
        {
            claims[$"{Host}/s/{metascope}"] = true;
        }

        return new Assertion(credential.Certificate, claims);
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public string Sign() => Sign(Header.ToJsonString(), Claims.ToJsonString());

    /// <summary>Signs any text as header and claims.</summary>
    public string Sign(string header, string claims)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        using var key = Signer.GetRSAPrivateKey()!;
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), Hash, RSASignaturePadding.Pkcs1))}";
    }
}
