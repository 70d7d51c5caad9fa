using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LoopbackIms;

/// <summary>
/// One credential as the Adobe Developer Console would show it. It works at both endpoints of the stand-in: with a JWT
/// signed by <see cref="Certificate"/>, and with <see cref="ClientSecret"/> and <see cref="Scopes"/>; a credential keeps
/// its client id when it is migrated. Copies made by <c>with</c> share the certificate.
/// </summary>
public sealed record ServiceCredential
{
    private const string DefaultMetascope = "ent_user_sdk";

    /// <summary>The client id, also called API key: 32 hexadecimal digits.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret, <c>p8e-…</c>.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The organisation id, <c>…@AdobeOrg</c>: the issuer of the JWT.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The technical account id, <c>…@techacct.adobe.com</c>: the subject of the JWT.</summary>
    public required string TechnicalAccountId { get; init; }

    /// <summary>The metascopes of the JWT credential, as short names (<c>ent_user_sdk</c>).</summary>
    public required ImmutableArray<string> Metascopes { get; init; }

    /// <summary>The OAuth scopes that replace the metascopes; a token request may ask for these and no others.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>The self-signed certificate with its RSA private key (2048 bits) that signs the JWT. It is public API so that tests can sign.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>
    /// Makes a new credential with random ids and secret and a new key. Nothing of it exists anywhere else.
    /// </summary>
    /// <param name="metascopes">Short metascope names; none means <c>ent_user_sdk</c>. The scopes follow from them; set others using <c>with { Scopes = … }</c>.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">A name is not formed like a metascope, or is given twice.</exception>
    public static ServiceCredential Generate(params IReadOnlyList<string> metascopes)
    {
        ArgumentNullException.ThrowIfNull(metascopes);
        ImmutableArray<string> names = metascopes.Count == 0 ? [DefaultMetascope] : [.. metascopes];
        if (names.FirstOrDefault(static name => !MetascopeTable.IsWellFormed(name)) is { } malformed)
        {
            throw new ArgumentException($"'{malformed}' is not a metascope; a short name like '{DefaultMetascope}' is expected.", nameof(metascopes));
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            throw new ArgumentException("A metascope is given twice.", nameof(metascopes));
        }

        return new ServiceCredential
        {
            ClientId = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ClientSecret = "p8e-" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)),
            OrganizationId = RandomNumberGenerator.GetHexString(24) + "@AdobeOrg",
            TechnicalAccountId = RandomNumberGenerator.GetHexString(24) + "@techacct.adobe.com",
            Metascopes = names,
            Scopes = MetascopeTable.ScopesFor(names),
            Certificate = SelfSigned(),
        };
    }

    /// <summary>
    /// Writes the files that a customer has on disk: <c>private.key</c> (PKCS#8 PEM), <c>private.pkcs1.key</c> (PKCS#1 PEM),
    /// <c>certificate_pub.crt</c>, <c>mycert.pfx</c> (password "password") and <c>credential.env</c>, which holds
    /// <see cref="Environment"/> as lines a shell can source. Files of these names are replaced.
    /// </summary>
    /// <param name="folder">Where to write; it is created if it is missing.</param>
    /// <exception cref="System.IO.IOException">A file cannot be written.</exception>
    public void WriteTo(string folder) => CredentialFiles.Write(this, folder);

    /// <summary>The environment variables that give a child process this credential, naming the files written by <see cref="WriteTo"/>.</summary>
    /// <param name="folder">The folder given to <see cref="WriteTo"/>.</param>
    /// <returns>The variables <c>ADOBE_…</c>, file names as absolute paths.</returns>
    public IReadOnlyDictionary<string, string> Environment(string folder) => CredentialFiles.Environment(this, folder);

    /// <summary>Names the credential without its secret, so that a failed assertion does not print it.</summary>
    /// <returns>The client id and the metascopes.</returns>
    public override string ToString() => $"credential {ClientId} ({string.Join(",", Metascopes)})";

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=LoopbackIms service account", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        // Adobe's certificates last a year; a little of the past allows for a clock that is set back.
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddMinutes(-5), now.AddDays(365));
    }
}
