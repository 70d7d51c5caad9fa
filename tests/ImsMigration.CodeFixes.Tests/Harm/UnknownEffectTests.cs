using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A call of which nobody knows what it does is never taken away, with whatever it stands in.</summary>
public sealed class UnknownEffectTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        """;

    private const string Claims = """new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }""";

    public static TheoryData<string> UnsentAssertions => new()
    {
        // Handed to an assembly, whose answer a caller uses for a call that nobody reads the result of.
        """
        Console.WriteLine("cleaning up");
        CleanUp();
        static void CleanUp() { var removed = new Acme.Users(Token()).RemoveAll("contractors"); }
        static string Token()
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            return Acme.Identity.Login("client", "secret", JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256));
        }
        """,
        """
        CleanUp();
        static void CleanUp()
        {
            var removed = new Acme.Users(Token()).RemoveAll("contractors");
            if (removed == 0) throw new InvalidOperationException("Nobody was removed.");
        }
        static string Token()
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            var claims = CLAIMS;
            return Acme.Identity.Login("client", "secret", JWT.Encode(claims, rsa, JwsAlgorithm.RS256));
        }
        """,
        """
        await CleanUp();
        static async Task CleanUp() { var users = new Acme.Users(await Token()); users.Removed = 3; }
        static async Task<string> Token()
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));
            var jwt = JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
            var token = await Acme.Identity.LoginAsync("client", "secret", jwt);
            return token;
        }
        """,
        // Kept by an object of an assembly.
        """
        var session = new Session();
        session.Open();
        internal sealed class Session
        {
            private Acme.Users _users;
            public void Open()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var jwt = JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
                _users = new Acme.Users(jwt);
            }
        }
        """,
        // Handed to a delegate, and to a function of an assembly that is called through one.
        """
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var jwt = JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
        Acme.Audit.Writer(jwt);
        """,
        // Serialized, and reflected upon.
        """
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var jwt = JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
        File.WriteAllText("session.json", System.Text.Json.JsonSerializer.Serialize(new { jwt }));
        """,
        """
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var jwt = JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
        typeof(Acme.Users).GetMethod("RemoveAll").Invoke(new object(), new object[] { jwt });
        """,
    };

    [Theory]
    [MemberData(nameof(UnsentAssertions))]
    public async Task An_assertion_that_goes_into_code_which_nobody_knows_stays_and_is_reported(string program)
    {
        var source = Usings + program.Replace("CLAIMS", Claims, StringComparison.Ordinal);
        var solution = ReferencedAssembly.AddTo(CustomerCode.OfFile(source).ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Equal(source, CustomerCode.Of(changed).Files["Program.cs"]);
        Assert.Contains("IMS0002", (await Diagnosis.OfAsync(changed)).Select(static diagnostic => diagnostic.Id));
    }

    /// <summary>What stands in the code that goes, and must not go with it; <c>#</c> marks it.</summary>
    public static TheoryData<string> InSigningCode => new()
    {
        "Acme.Audit.Note(\"signing\");",
        "Acme.Audit.Count++;",
        "Acme.Audit.Count = 3;",
        "_ = Acme.Audit.Note(\"signing\");",
        "if (Acme.Audit.Note(\"signing\")) { }",
        "if (!Acme.Audit.Note(\"signing\")) throw new InvalidOperationException(\"no\");",
        "foreach (var line in Acme.Audit.Lines()) { Console.WriteLine(line); }",
        "using var scope = new Acme.Scope();",
        "Acme.Audit.Writer(\"signing\");",
        "Acme.Audit.Signed += (_, _) => { };",
        "var count = Acme.Audit.Count;",
        "File.AppendAllText(\"audit.log\", \"signing\");",
        "Directory.CreateDirectory(\"keys\");",
        "Environment.SetEnvironmentVariable(\"SIGNED\", \"1\");",
        "System.Threading.Thread.Sleep(1);",
        "Console.ReadLine();",
        "System.Diagnostics.Process.Start(\"openssl\");",
        "new HttpClient().GetAsync(\"https://audit.example.com/\").Wait();",
        "Action note = () => Acme.Audit.Note(\"signing\"); note();",
        "void Note() { Acme.Audit.Note(\"signing\"); } Note();",
        "_ = new[] { 1 }.Count(static _ => Acme.Audit.Note(\"signing\"));",
        "try { Acme.Audit.Note(\"signing\"); } finally { Acme.Audit.Raise(); }",
        "lock (s_gate) { Acme.Audit.Note(\"signing\"); }",
        "dynamic audit = s_gate; audit.Note();",
    };

    private const string Flow = """
        using System.Linq;

        internal static class Program
        {
            private static readonly object s_gate = new();

            private static async Task Main()
            {
                var jwt = Sign();
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }

            private static string Sign()
            {
                #
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(CLAIMS, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    [Theory]
    [MemberData(nameof(InSigningCode))]
    public async Task The_request_is_migrated_and_the_signing_code_stays_with_what_else_it_does(string effect)
    {
        var changed = await MigratedAsync(Flow, effect);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains(effect, changed, StringComparison.Ordinal);
        Assert.Contains("var jwt = Sign();", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", changed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InSigningCode))]
    public async Task A_call_that_makes_the_value_of_the_field_runs_before_the_request(string effect)
    {
        var flow = Flow
            .Replace("        var jwt = Sign();\n", "", StringComparison.Ordinal)
            .Replace("= jwt,", "= Sign(),", StringComparison.Ordinal);

        var changed = await MigratedAsync(flow, effect);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains(effect, changed, StringComparison.Ordinal);
        Assert.Contains("        Sign();\n        var response = await http.PostAsync(", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_code_that_does_nothing_else_goes()
    {
        var changed = await MigratedAsync(Flow, "Console.WriteLine(\"Signing the assertion\");");

        Assert.DoesNotContain("Sign", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("private.key", changed, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string flow, string effect)
    {
        var lines = (Usings + flow.Replace("CLAIMS", Claims, StringComparison.Ordinal).Replace("#", effect, StringComparison.Ordinal)).Split('\n').ToList();
        lines.Remove("using System.Linq;");
        lines.Insert(0, "using System.Linq;");
        var solution = ReferencedAssembly.AddTo(CustomerCode.OfFile(string.Join('\n', lines)).ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
