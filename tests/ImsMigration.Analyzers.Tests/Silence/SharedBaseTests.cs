using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>Types for Adobe and for another system share the code that signs: the reports stand where the types part, and not in what they share.</summary>
public sealed class SharedBaseTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;


        """;

    private const string Requests =
        """
        internal static class Requests
        {
            internal static Task ToIms(HttpClient http, string jwt) =>
                http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));

            internal static Task ToErp(HttpClient http, string assertion) =>
                http.PostAsync("https://erp.acme.example/token", new FormUrlEncodedContent(new Dictionary<string, string> { ["assertion"] = assertion }));
        }

        """;

    private const string Abstract =
        """
        internal abstract class Proof
        {
            protected abstract string Audience { get; }
            protected abstract string KeyFile { get; }

            public string Create()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(KeyFile));
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = Audience }, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeProof : Proof
        {
            protected override string Audience => "https://ims-na1.adobelogin.com/c/acme";
            protected override string KeyFile => "ims.pem";
        }

        internal sealed class ErpProof : Proof
        {
            protected override string Audience => "erp";
            protected override string KeyFile => "erp.pem";
        }

        """;

    private const string Template =
        """
        internal class Proof
        {
            protected virtual string Audience => "erp";

            public string Create()
            {
                var rsa = LoadKey();
                return JWT.Encode(Claims(), rsa, JwsAlgorithm.RS256);
            }

            protected virtual RSA LoadKey()
            {
                var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("erp.pem"));
                return rsa;
            }

            protected virtual Dictionary<string, object> Claims() => new() { ["aud"] = Audience };
        }

        internal sealed class AdobeProof : Proof
        {
            protected override string Audience => "https://ims-na1.adobelogin.com/c/acme";

            protected override RSA LoadKey()
            {
                var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("ims.pem"));
                return rsa;
            }
        }

        internal sealed class ErpProof : Proof
        {
        }

        """;

    private const string Interface =
        """
        internal interface IProof
        {
            string Audience { get; }
            string KeyFile { get; }

            string Create()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(KeyFile));
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = Audience }, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeProof : IProof
        {
            public string Audience => "https://ims-na1.adobelogin.com/c/acme";
            public string KeyFile => "ims.pem";
        }

        internal sealed class ErpProof : IProof
        {
            public string Audience => "erp";
            public string KeyFile => "erp.pem";
        }

        """;

    private const string Generic =
        """
        internal abstract class Proof<TClaims>
            where TClaims : class
        {
            protected abstract TClaims Claims { get; }
            protected abstract string KeyFile { get; }

            public string Create()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(KeyFile));
                return JWT.Encode(Claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class AdobeProof : Proof<Dictionary<string, object>>
        {
            protected override Dictionary<string, object> Claims => new() { ["aud"] = "https://ims-na1.adobelogin.com/c/acme" };
            protected override string KeyFile => "ims.pem";
        }

        internal sealed class ErpProof : Proof<object>
        {
            protected override object Claims => new { aud = "erp" };
            protected override string KeyFile => "erp.pem";
        }

        """;

    private const string Constructor =
        """
        internal abstract class Proof
        {
            private readonly RSA _key = RSA.Create();

            protected Proof(string keyFile) => _key.ImportFromPem(File.ReadAllText(keyFile));

            protected abstract string Audience { get; }

            public string Create() => JWT.Encode(new Dictionary<string, object> { ["aud"] = Audience }, _key, JwsAlgorithm.RS256);
        }

        internal sealed class AdobeProof : Proof
        {
            public AdobeProof()
                : base("ims.pem")
            {
            }

            protected override string Audience => "https://ims-na1.adobelogin.com/c/acme";
        }

        internal sealed class ErpProof() : Proof("erp.pem")
        {
            protected override string Audience => "erp";
        }

        """;

    private const string Direct =
        """
        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await Requests.ToIms(http, new AdobeProof().Create());
                await Requests.ToErp(http, new ErpProof().Create());
            }
        }

        """;

    private const string Injected =
        """
        internal sealed class AdobeTokens(AdobeProof adobeProof)
        {
            internal Task Request(HttpClient http) => Requests.ToIms(http, adobeProof.Create());
        }

        internal sealed class ErpTokens(ErpProof erpProof)
        {
            internal Task Request(HttpClient http) => Requests.ToErp(http, erpProof.Create());
        }

        internal static class Program
        {
            internal static void Main()
            {
            }
        }

        """;

    private const string SharedCreation =
        """
        internal static class Proofs
        {
            internal static string Of(Proof proof) => proof.Create();
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await Requests.ToIms(http, Proofs.Of(new AdobeProof()));
                await Requests.ToErp(http, Proofs.Of(new ErpProof()));
            }
        }

        """;

    private const string Factory =
        """
        internal sealed class Tokens(Func<Proof> factory, Func<HttpClient, string, Task> send)
        {
            internal Task Request(HttpClient http) => send(http, factory().Create());
        }

        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                await new Tokens(() => new AdobeProof(), Requests.ToIms).Request(http);
                await new Tokens(() => new ErpProof(), Requests.ToErp).Request(http);
            }
        }

        """;

    private const string Listed =
        """
        internal static class Program
        {
            internal static async Task Main()
            {
                var http = new HttpClient();
                foreach (var proof in new Proof[] { new AdobeProof(), new ErpProof() })
                {
                    var jwt = proof.Create();
                    await (proof is AdobeProof ? Requests.ToIms(http, jwt) : Requests.ToErp(http, jwt));
                }
            }
        }

        """;

    private const string Registry =
        """
        internal static class Program
        {
            private static readonly Dictionary<string, Proof> s_proofs = new() { ["adobe"] = new AdobeProof(), ["erp"] = new ErpProof() };

            internal static async Task Main()
            {
                var http = new HttpClient();
                await Requests.ToIms(http, s_proofs["adobe"].Create());
                await Requests.ToErp(http, s_proofs["erp"].Create());
            }
        }

        """;

    private static readonly Dictionary<string, string> s_programs = new()
    {
        ["an abstract base, created where it is used"] = Abstract + Direct,
        ["an abstract base, injected"] = Abstract + Injected,
        ["an abstract base, behind a helper"] = Abstract + SharedCreation,
        ["an abstract base, made by a delegate"] = Abstract + Factory,
        ["an abstract base, in a list"] = Abstract + Listed,
        ["an abstract base, in a registry"] = Abstract + Registry,
        ["a template method, created where it is used"] = Template + Direct,
        ["a template method, injected"] = Template + Injected,
        ["a template method, behind a helper"] = Template + SharedCreation,
        ["a template method, in a list"] = Template + Listed,
        ["an interface with a default method, behind a helper"] = Interface + SharedCreation.Replace("Proof proof", "IProof proof", StringComparison.Ordinal),
        ["an interface with a default method, injected"] = Interface + Injected
            .Replace("adobeProof.", "((IProof)adobeProof).", StringComparison.Ordinal)
            .Replace("erpProof.", "((IProof)erpProof).", StringComparison.Ordinal),
        ["a generic base, created where it is used"] = Generic + Direct,
        ["a generic base, injected"] = Generic + Injected,
        ["a constructor that loads, created where it is used"] = Constructor + Direct,
        ["a constructor that loads, injected"] = Constructor + Injected,
        ["a constructor that loads, behind a helper"] = Constructor + SharedCreation,
        ["a constructor that loads, in a list"] = Constructor + Listed,
    };

    public static TheoryData<string> Names => [.. s_programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_reported_stands_at_code_of_Adobe(string name)
    {
        var key = "-----BEGIN PRIVATE " + "KEY-----\nAAAA\n";
        var solution = CustomerCode.OfFile(Usings + Requests + s_programs[name]).With("ims.pem", key).With("erp.pem", key).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id is "IMS0002" or "IMS0003").ToList();
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0002");
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0003");
        Assert.All(found, static diagnostic => Assert.True(IsOfAdobe(diagnostic), diagnostic.ToString() + " at " + LineOf(diagnostic)));
    }

    private static bool IsOfAdobe(Diagnostic diagnostic) =>
        LineOf(diagnostic).Contains("adobe", StringComparison.OrdinalIgnoreCase)
        || diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.ValueText == "AdobeProof";

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
}
