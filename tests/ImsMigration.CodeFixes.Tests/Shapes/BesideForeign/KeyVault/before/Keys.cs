using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Security.KeyVault.Certificates;

namespace Contoso.Backup;

/// <summary>Where the private keys of our accounts are.</summary>
public interface IKeySource
{
    Task<RSA> GetKeyAsync(string name);
}

/// <summary>In production: the vault.</summary>
public sealed class VaultKeys(Uri vault, TokenCredential identity) : IKeySource
{
    private readonly CertificateClient _client = new(vault, identity);

    public async Task<RSA> GetKeyAsync(string name)
    {
        X509Certificate2 certificate = await _client.DownloadCertificateAsync(name);
        return certificate.GetRSAPrivateKey();
    }
}

/// <summary>On a developer's machine: a file for each account.</summary>
public sealed class LocalKeys : IKeySource
{
    public Task<RSA> GetKeyAsync(string name)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(System.IO.File.ReadAllText(Environment.GetEnvironmentVariable(name + "_PRIVATE_KEY_FILE") ?? "private.key"));
        return Task.FromResult(rsa);
    }
}
