using System;
using System.IO;
using System.Security.Cryptography;

namespace Woodgrove.Adobe;

/// <summary>The integration in the Developer Console.</summary>
/// <param name="ClientId">API key.</param>
/// <param name="ClientSecret">Client secret.</param>
/// <param name="OrgId">Organization ID.</param>
/// <param name="TechnicalAccountId">Technical account ID.</param>
public record Integration(string ClientId, string ClientSecret, string OrgId, string TechnicalAccountId);

/// <summary>The key pair that was uploaded for the integration.</summary>
public sealed class SigningKey(string path) : IDisposable
{
    private readonly Lazy<RSA> _rsa = new(() =>
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(path));
        return rsa;
    });

    public RSA Rsa => _rsa.Value;

    public void Dispose()
    {
        if (_rsa.IsValueCreated)
        {
            _rsa.Value.Dispose();
        }
    }
}
