using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>One key file that two calls load, each for itself: who else needs it is named, and nobody is told to delete it.</summary>
public sealed class SharedKeyFileTests
{
    private const string Key = "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n";

    private const string ForConnection =
        """
        internal static class Program
        {
            internal static async Task Main()
            {
                var handler = new HttpClientHandler();
                handler.ClientCertificates.Add(new X509Certificate2("company.pfx", "pw"));
                var http = new HttpClient(handler);
                using var certificate = new X509Certificate2("company.pfx", "pw");
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256) };
                await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            }
        }

        """;

    private const string ForIssuer =
        """
        internal static class Keys
        {
            internal const string File = "company.pem";
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(Keys.File));
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256) };
                await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                await Google.TokenAsync(http);
            }
        }

        internal static class Google
        {
            internal static Task TokenAsync(HttpClient http)
            {
                using var key = RSA.Create();
                key.ImportFromPem(File.ReadAllText(Keys.File));
                var jwt = JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://oauth2.googleapis.com/token" }, key, JwsAlgorithm.RS256);
                return http.PostAsync("https://oauth2.googleapis.com/token", new FormUrlEncodedContent(new Dictionary<string, string> {
                    ["assertion"] = jwt }));
            }
        }

        """;

    private const string BySetting =
        """
        internal sealed class Settings
        {
            public string CertificatePath { get; set; }
        }

        internal sealed class Tokens(HttpClient http, Settings settings)
        {
            internal async Task GetAsync()
            {
                using var certificate = new X509Certificate2(settings.CertificatePath, "pw");
                var claims = new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                var form = new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256) };
                await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            }
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var settings = new Settings { CertificatePath = "company.pfx" };
                var handler = new HttpClientHandler();
                handler.ClientCertificates.Add(new X509Certificate2(settings.CertificatePath, "pw"));
                await new Tokens(new HttpClient(handler), settings).GetAsync();
            }
        }

        """;

    private const string TwiceForIms =
        """
        internal static class Tokens
        {
            internal static Task OneAsync(HttpClient http)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("ims.pem"));
                return Send(http, JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/one",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256));
            }

            internal static Task TwoAsync(HttpClient http)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("ims.pem"));
                return Send(http, JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/two",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256));
            }

            private static Task Send(HttpClient http, string jwt) => http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt",
                new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "acme",
                ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt }));
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await Tokens.OneAsync(http);
                await Tokens.TwoAsync(http);
            }
        }

        """;

    private const string OtherFiles =
        """
        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("ims.pem"));
                var jwt = JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/one",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
                await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string> {
                    ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt }));
                var handler = new HttpClientHandler();
                handler.ClientCertificates.Add(new X509Certificate2("other.pfx", "pw"));
                using var google = RSA.Create();
                google.ImportFromPem(File.ReadAllText("google.pem"));
                await http.PostAsync("https://oauth2.googleapis.com/token", new FormUrlEncodedContent(new Dictionary<string, string> {
                    ["assertion"] = JWT.Encode(new Dictionary<string, object> { ["aud"] = "g" }, google, JwsAlgorithm.RS256) }));
            }
        }

        """;

    [Theory]
    [InlineData(ForConnection, "HttpClientHandler.ClientCertificates")]
    [InlineData(BySetting, "HttpClientHandler.ClientCertificates")]
    [InlineData(ForIssuer, "JWT.Encode")]
    [InlineData(ForIssuer, "JWT.Encode", "Keys.File", "\"company.pem\"")]
    [InlineData(ForIssuer, "JWT.Encode", "File.ReadAllText(Keys.File)", "Environment.GetEnvironmentVariable(\"COMPANY_KEY\")")]
    public async Task Who_else_needs_the_file_is_named(string source, string user, string name = "\n", string other = "\n")
    {
        var code = CustomerCode.OfFile(SigningUsings.Text + source.Replace(name, other, StringComparison.Ordinal));
        var solution = code.With("company.pem", Key).With("company.pfx", "no PEM").ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        var key = Assert.Single(found, static diagnostic => diagnostic.Id == "IMS0003");
        Assert.Contains($"keep the key, because '{user}' needs it", key.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(found, static diagnostic => diagnostic.Id == "IMS0006");
    }

    [Theory]
    [InlineData(TwiceForIms)]
    [InlineData(OtherFiles)]
    public async Task A_file_that_only_assertions_for_IMS_need_goes(string source)
    {
        var solution = CustomerCode.OfFile(SigningUsings.Text + source).With("ims.pem", Key).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0003");
        var messages = found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.DoesNotContain(messages, static message => message.Contains("keep the key", StringComparison.Ordinal));
        Assert.Single(found, static diagnostic => diagnostic.Id == "IMS0006");
    }
}
