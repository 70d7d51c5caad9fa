using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Contoso.Release;

/// <summary>The manifest of a release and its signature, and the licences that customers get.</summary>
public sealed class ReleaseFiles
{
    private readonly X509Certificate2 _codeSigning;

    public ReleaseFiles(string certificateFile, string password)
    {
        _codeSigning = Signatures.Open(certificateFile, password);
    }

    public string Manifest(IEnumerable<string> files)
    {
        var text = string.Concat(files.Order(StringComparer.Ordinal).Select(static file => $"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}  {Path.GetFileName(file)}\n"));
        return text + "signature: " + Convert.ToBase64String(Signatures.Sign(_codeSigning, Encoding.UTF8.GetBytes(text)));
    }

    public string Licence(string customer, int seats) => Signatures.Jws(_codeSigning, new
    {
        iss = "https://licences.contoso.com",
        sub = customer,
        seats,
        exp = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds(),
    });
}
