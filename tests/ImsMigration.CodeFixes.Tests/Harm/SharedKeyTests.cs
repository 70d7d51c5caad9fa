using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>Nobody is told to delete a key that something else needs, too.</summary>
public sealed class SharedKeyTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static readonly X509Certificate2 s_certificate = X509CertificateLoader.LoadPkcs12FromFile("adobe.pfx", "password");

            private static async Task Main()
            {
                var certificate = X509CertificateLoader.LoadPkcs12FromFile("adobe.pfx", "password");
                var handler = new HttpClientHandler();
                USE
                using var http = new HttpClient(handler);
                var jwt = JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, KEY.GetRSAPrivateKey(), JwsAlgorithm.RS256);
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync() + KEY.Thumbprint);
            }

            private static void Trust(HttpClientHandler handler, X509Certificate2 shown) => handler.ClientCertificates.Add(shown);

            private static X509Certificate2 Load() => X509CertificateLoader.LoadPkcs12FromFile("adobe.pfx", "password");
        }
        """;

    [Theory]
    [InlineData("handler.ClientCertificates.Add(certificate);", "certificate", "HttpClientHandler.ClientCertificates")]
    [InlineData("handler.ClientCertificates.AddRange(new[] { certificate }); Trust(handler, certificate);", "certificate", "HttpClientHandler.ClientCertificates")]
    [InlineData("Trust(handler, s_certificate);", "s_certificate", "HttpClientHandler.ClientCertificates")]
    [InlineData("Trust(handler, s_certificate);", "certificate", "HttpClientHandler.ClientCertificates")] // Another load of the same file.
    [InlineData("var options = new SslServerAuthenticationOptions { ServerCertificate = certificate };", "certificate", "SslServerAuthenticationOptions.ServerCertificate")]
    [InlineData("var context = SslStreamCertificateContext.Create(certificate, null);", "certificate", "SslStreamCertificateContext.Create")]
    [InlineData("var other = certificate; var all = new X509CertificateCollection { other };", "certificate", "X509CertificateCollection.Add")]
    [InlineData("var shown = Load(); Trust(handler, shown);", "shown", "HttpClientHandler.ClientCertificates")]
    [InlineData("using (var store = new X509Store()) { store.Add(certificate); }", "certificate", "X509Store.Add")]
    public async Task The_message_names_who_else_needs_the_key(string use, string key, string user)
    {
        var message = await MessageAsync(use, key);

        Assert.EndsWith($"keep the key, because '{user}' needs it, too", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.WriteLine(certificate.Subject);")]
    [InlineData("if (!certificate.HasPrivateKey) throw new InvalidOperationException();")]
    public async Task A_key_for_the_assertion_alone_is_to_be_deleted(string use) =>
        Assert.EndsWith("delete and revoke the key", await MessageAsync(use, "certificate"), StringComparison.Ordinal);

    private static async Task<string> MessageAsync(string use, string key)
    {
        var source = Program.Replace("USE", use, StringComparison.Ordinal).Replace("KEY", key, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        return (await Diagnosis.OfAsync(solution)).Single(static diagnostic => diagnostic.Id == "IMS0003").GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
