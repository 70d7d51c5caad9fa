using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>
/// Adobe and another issuer share the code that loads the key, signs and sends: before and after the fix, the reports stand where a person can change
/// Adobe's part alone.
/// </summary>
public sealed class SharedLoginTests
{
    private const string Base =
        """
        internal abstract class ServiceClient
        {
            private readonly HttpClient _http = new();
            private readonly string _keyFile;

            protected ServiceClient(string keyFile, string account)
            {
                _keyFile = keyFile;
                Account = account;
            }

            protected string Account { get; }

            protected abstract string TokenUrl { get; }

            protected abstract Dictionary<string, object> Claims();

            protected abstract Dictionary<string, string> Fields(string jwt);

            public async Task<string> LoginAsync()
            {
                var jwt = Sign(Claims());
                var response = await _http.PostAsync(TokenUrl, new FormUrlEncodedContent(Fields(jwt)));
                return await response.Content.ReadAsStringAsync();
            }

            private string Sign(Dictionary<string, object> claims)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_keyFile));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeClient : ServiceClient
        {
            private readonly string _secret;

            public AdobeClient(string secret)
                : base("ims.pem", "A@techacct.adobe.com")
            {
                _secret = secret;
            }

            protected override string TokenUrl => "https://ims-na1.adobelogin.com/ims/exchange/jwt";

            protected override Dictionary<string, object> Claims() => new()
            {
                ["iss"] = "B@AdobeOrg",
                ["sub"] = Account,
                ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };

            protected override Dictionary<string, string> Fields(string jwt) => new() { ["client_id"] = "acme", ["client_secret"] = _secret,
                ["jwt_token"] = jwt };
        }

        internal sealed class DocuSignClient : ServiceClient
        {
            public DocuSignClient()
                : base("docusign.pem", "docusign-user")
            {
            }

            protected override string TokenUrl => "https://account-d.docusign.com/oauth/token";

            protected override Dictionary<string, object> Claims() => new() { ["sub"] = Account, ["aud"] = "account-d.docusign.com" };

            protected override Dictionary<string, string> Fields(string jwt) => new() { ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = jwt };
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                await new AdobeClient(Environment.GetEnvironmentVariable("SECRET")).LoginAsync();
                await new DocuSignClient().LoginAsync();
            }
        }

        """;

    private const string Virtual =
        """
        internal class JwtLogin
        {
            private readonly string _keyFile;

            public JwtLogin(string keyFile) => _keyFile = keyFile;

            protected virtual string Audience => "https://oauth2.googleapis.com/token";

            protected virtual string TokenUrl => "https://oauth2.googleapis.com/token";

            protected virtual string Scope => "https://www.googleapis.com/auth/drive";

            protected virtual FormUrlEncodedContent Body(string jwt) => new(new Dictionary<string, string> {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer", ["assertion"] = jwt });

            public async Task<string> LoginAsync(HttpClient http)
            {
                var response = await http.PostAsync(TokenUrl, Body(Sign()));
                return await response.Content.ReadAsStringAsync();
            }

            private string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_keyFile));
                var claims = new Dictionary<string, object> { ["aud"] = Audience, [Scope] = true };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeLogin : JwtLogin
        {
            public AdobeLogin(string keyFile)
                : base(keyFile)
            {
            }

            protected override string Audience => "https://ims-na1.adobelogin.com/c/acme";

            protected override string TokenUrl => "https://ims-na1.adobelogin.com/ims/exchange/jwt";

            protected override string Scope => "https://ims-na1.adobelogin.com/s/ent_user_sdk";

            protected override FormUrlEncodedContent Body(string jwt) =>
                new(new Dictionary<string, string> { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"),
                    ["jwt_token"] = jwt });
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await new AdobeLogin("ims.pem").LoginAsync(http);
                await new JwtLogin("google.pem").LoginAsync(http);
            }
        }

        """;

    private const string Generic =
        """
        internal abstract class Login<TClaims>(string keyFile)
            where TClaims : class
        {
            protected abstract TClaims Claims();

            protected abstract Task<string> SendAsync(HttpClient http, string jwt);

            public Task<string> LoginAsync(HttpClient http) => SendAsync(http, Sign(Claims()));

            private string Sign(TClaims claims)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeLogin() : Login<Dictionary<string, object>>("ims.pem")
        {
            protected override Dictionary<string, object> Claims() => new() { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };

            protected override async Task<string> SendAsync(HttpClient http, string jwt)
            {
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }
        }

        internal sealed class DocuSignLogin() : Login<object>("docusign.pem")
        {
            protected override object Claims() => new { aud = "account.docusign.com" };

            protected override async Task<string> SendAsync(HttpClient http, string jwt)
            {
                var response = await http.PostAsync("https://account.docusign.com/oauth/token",
                    new FormUrlEncodedContent(new Dictionary<string, string> { ["assertion"] = jwt }));
                return await response.Content.ReadAsStringAsync();
            }
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await new AdobeLogin().LoginAsync(http);
                await new DocuSignLogin().LoginAsync(http);
            }
        }

        """;

    private const string Strategy =
        """
        internal interface IIssuer
        {
            string Url { get; }
            Dictionary<string, object> Claims();
            Dictionary<string, string> Form(string jwt);
        }

        internal sealed class AdobeIssuer : IIssuer
        {
            public string Url => "https://ims-na1.adobelogin.com/ims/exchange/jwt";
            public Dictionary<string, object> Claims() => new() { ["aud"] = "https://ims-na1.adobelogin.com/c/acme",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
            public Dictionary<string, string> Form(string jwt) => new() { ["client_id"] = "acme",
                ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt };
        }

        internal sealed class GoogleIssuer : IIssuer
        {
            public string Url => "https://oauth2.googleapis.com/token";
            public Dictionary<string, object> Claims() => new() { ["aud"] = "https://oauth2.googleapis.com/token" };
            public Dictionary<string, string> Form(string jwt) => new() { ["assertion"] = jwt };
        }

        internal sealed class Login
        {
            private readonly IIssuer _issuer;
            private readonly string _keyFile;

            public Login(IIssuer issuer, string keyFile)
            {
                _issuer = issuer;
                _keyFile = keyFile;
            }

            public async Task<string> LoginAsync(HttpClient http)
            {
                var response = await http.PostAsync(_issuer.Url, new FormUrlEncodedContent(_issuer.Form(Sign())));
                return await response.Content.ReadAsStringAsync();
            }

            private string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(_keyFile));
                return JWT.Encode(_issuer.Claims(), rsa, JwsAlgorithm.RS256);
            }
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await new Login(new AdobeIssuer(), "ims.pem").LoginAsync(http);
                await new Login(new GoogleIssuer(), "google.pem").LoginAsync(http);
            }
        }

        """;

    private const string Delegates =
        """
        internal static class Logins
        {
            internal static async Task<string> LoginAsync(HttpClient http, string url, string keyFile,
                Func<Dictionary<string, object>> claims, Func<string, Dictionary<string, string>> form)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                var jwt = JWT.Encode(claims(), rsa, JwsAlgorithm.RS256);
                var response = await http.PostAsync(url, new FormUrlEncodedContent(form(jwt)));
                return await response.Content.ReadAsStringAsync();
            }
        }

        internal static class Adobe
        {
            internal static Task<string> TokenAsync(HttpClient http) => Logins.LoginAsync(
                http,
                "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                "ims.pem",
                () => new() { ["aud"] = "https://ims-na1.adobelogin.com/c/acme", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true },
                jwt => new() { ["client_id"] = "acme", ["client_secret"] = Environment.GetEnvironmentVariable("S"), ["jwt_token"] = jwt });
        }

        internal static class Snowflake
        {
            internal static Task<string> TokenAsync(HttpClient http) => Logins.LoginAsync(
                http,
                "https://acme.snowflakecomputing.com/oauth/token",
                "snow.pem",
                () => new() { ["iss"] = "ACME.USER" },
                jwt => new() { ["assertion"] = jwt });
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await Adobe.TokenAsync(http);
                await Snowflake.TokenAsync(http);
            }
        }

        """;

    private static readonly Dictionary<string, string> s_programs = new()
    {
        ["an abstract base that logs in"] = Base,
        ["an abstract base that logs in, with keys from the environment"] = Base
            .Replace("base(\"ims.pem\"", "base(Environment.GetEnvironmentVariable(\"ADOBE_KEY\")", StringComparison.Ordinal)
            .Replace("base(\"docusign.pem\"", "base(Environment.GetEnvironmentVariable(\"DOCUSIGN_KEY\")", StringComparison.Ordinal),
        ["a base with virtual properties"] = Virtual,
        ["a generic base that logs in"] = Generic,
        ["a strategy that the constructor takes"] = Strategy,
        ["a helper that is handed delegates"] = Delegates,
    };

    public static TheoryData<string> Names => [.. s_programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_reports_stand_at_code_of_Adobe_before_and_after(string name)
    {
        var solution = CustomerCode.OfFile(SigningUsings.Text + s_programs[name]).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        await AssertOfAdobeAsync(solution);
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        await AssertOfAdobeAsync(migrated);
    }

    [Fact]
    public async Task Nobody_is_told_to_delete_a_key_that_another_issuer_needs()
    {
        var solution = CustomerCode.OfFile(SigningUsings.Text + Base.Replace("docusign.pem", "ims.pem", StringComparison.Ordinal)).ToSolution();
        foreach (var state in new[] { solution, await FixAll.InSolutionAsync(solution) })
        {
            var key = Assert.Single(await Diagnosis.OfAsync(state), static diagnostic => diagnostic.Id == "IMS0003");
            Assert.Contains("keep the key, because 'DocuSignClient' needs it", key.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    private static async Task AssertOfAdobeAsync(Solution solution)
    {
        var found = (await Diagnosis.OfAsync(solution)).Where(static diagnostic => diagnostic.Id is "IMS0002" or "IMS0003").ToList();
        Assert.Equal(["IMS0002", "IMS0003"], found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.All(found, static diagnostic => Assert.True(IsOfAdobe(diagnostic), diagnostic.ToString()));
        var messages = found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.DoesNotContain(messages, static message => message.Contains("keep the key", StringComparison.Ordinal));
    }

    /// <summary>Whether the line is Adobe's, or stands in a class of Adobe's.</summary>
    private static bool IsOfAdobe(Diagnostic diagnostic)
    {
        var node = diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        var line = diagnostic.Location.SourceTree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
        return line.Contains("Adobe", StringComparison.Ordinal)
            || node.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.ValueText.Contains("Adobe", StringComparison.Ordinal) == true;
    }
}
