using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Contoso.Sync.Tokens;

/// <summary>The private keys of all partners, each read once.</summary>
public sealed class KeyRing : IDisposable
{
    private readonly ConcurrentDictionary<string, RSA> _keys = new();

    public RsaSecurityKey Find(string file) => new(_keys.GetOrAdd(file, Load));

    private static RSA Load(string file)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(file));
        return rsa;
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }
}
