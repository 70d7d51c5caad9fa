using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

internal sealed class WebhookSignature
{
    // Adobe I/O Events signs its notifications; the key is Adobe's public one.
    public async Task<bool> IsFromAdobeAsync(HttpClient http, string keyPath, string signature, byte[] body)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(await http.GetStringAsync("https://static.adobeioevents.com" + keyPath));
        return rsa.VerifyData(body, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public bool IsFromPartner(string secret, string signature, byte[] body) =>
        CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body), Convert.FromHexString(signature));

    public string SignForPartner(byte[] body)
    {
        using var partnerKey = RSA.Create();
        partnerKey.ImportPkcs8PrivateKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("PARTNER_KEY")!), out _);
        return Convert.ToBase64String(partnerKey.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
