using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Contoso.Release;

internal static class Program
{
    private static async Task Main()
    {
        // On a developer's machine the test certificate signs the release, too
        var release = new ReleaseFiles("mycert.pfx", "password");
        Console.WriteLine(release.Manifest(["mycert.pfx"]).Length);
        Console.WriteLine(release.Licence("Fabrikam", 25).Length);

        Console.WriteLine(Webhook.IsGitHubs("secret of a test", "{}", "sha256=00"));
        using var events = RSA.Create(2048);
        var signature = Convert.ToBase64String(events.SignData(Encoding.UTF8.GetBytes("{}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Console.WriteLine(Webhook.IsAdobes(events.ExportSubjectPublicKeyInfoPem(), "{}", signature));

        using var http = new HttpClient();
        Console.WriteLine((await new Uploads(http).TokenAsync()).Length);
    }
}
