using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

internal sealed class CodeSigning
{
    public void SignRelease(string path, string password)
    {
        using var signer = new X509Certificate2("release.pfx", password, X509KeyStorageFlags.EphemeralKeySet);
        using var releaseKey = signer.GetRSAPrivateKey();
        var formatter = new RSAPKCS1SignatureFormatter(releaseKey!);
        formatter.SetHashAlgorithm("SHA256");
        File.WriteAllBytes(path + ".sig", formatter.CreateSignature(SHA256.HashData(File.ReadAllBytes(path))));
    }
}
