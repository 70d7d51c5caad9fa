using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LoopbackIms;

/// <summary>
/// A certificate authority that lives as long as one server, and the certificates of the IMS hosts that it issued. Its
/// private key exists only in memory and is dropped as soon as those are issued.
/// </summary>
internal sealed class CertificateAuthority : IDisposable
{
    private static readonly TimeSpan s_clockAllowance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(2);

    private readonly FrozenDictionary<string, X509Certificate2> _leaves;

    /// <summary>Generates the authority and one certificate for each of <paramref name="hosts"/>.</summary>
    public CertificateAuthority(IEnumerable<string> hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=LoopbackIms test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));

        var notBefore = DateTimeOffset.UtcNow - s_clockAllowance;
        using var authority = request.CreateSelfSigned(notBefore, notBefore + s_lifetime);
        CertificatePem = authority.ExportCertificatePem();
        _leaves = hosts.ToFrozenDictionary(static host => host, host => Issue(host, authority), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The authority's certificate, for a client to trust.</summary>
    public string CertificatePem { get; }

    /// <summary>The certificate, with private key, for <paramref name="host"/>, or <see langword="null"/> if it is not one of the hosts.</summary>
    public X509Certificate2? LeafFor(string host) => _leaves.GetValueOrDefault(host);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var leaf in _leaves.Values)
        {
            leaf.Dispose();
        }
    }

    private static X509Certificate2 Issue(string host, X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(16));
        return certificate.CopyWithPrivateKey(key);
    }
}
