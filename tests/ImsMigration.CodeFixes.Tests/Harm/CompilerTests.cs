using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>The fix leaves nothing for the compiler to say that it did not say before, and nobody's API another one.</summary>
public sealed class CompilerTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Net.Http;\nusing System.Security.Cryptography;\nusing System.Threading.Tasks;\nusing Jose;\n\n";

    private const string Signature = """JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256)""";

    public static TheoryData<string> Programs => new()
    {
        // Nothing would be left of the program.
        "using var rsa = RSA.Create();\nrsa.ImportFromPem(File.ReadAllText(\"private.key\"));\nvar jwt = SIGN;\n",
        "Sign();\nstatic void Sign()\n{\n    using var rsa = RSA.Create();\n    rsa.ImportFromPem(File.ReadAllText(\"private.key\"));\n    var jwt = SIGN;\n}\n",
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_of_which_nothing_would_be_left_stays(string program)
    {
        var source = Usings + program.Replace("SIGN", Signature, StringComparison.Ordinal);

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution()));

        Assert.Equal(source, changed.Files["Program.cs"]);
    }

    public static TheoryData<string> Libraries => new()
    {
        // A parameter of a public constructor that nobody would read any more.
        """
        public sealed class Client(HttpClient http, string secret, string keyFile)
        {
            public Task<HttpResponseMessage> LoginAsync()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = SIGN }));
            }
        }
        """,
        """
        public sealed class Login
        {
            [System.Text.Json.Serialization.JsonPropertyName("client_id")] public string Id { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("client_secret")] public string Secret { get; set; }
            [System.Text.Json.Serialization.JsonPropertyName("jwt_token")] public string Jwt { get; set; }
        }

        public static class Client
        {
            public static Task<HttpResponseMessage> LoginAsync(HttpClient http, RSA rsa) =>
                http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new StringContent(System.Text.Json.JsonSerializer.Serialize(new Login { Id = "id", Secret = "s", Jwt = SIGN })));
        }
        """,
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task The_public_members_of_a_library_stay_and_bring_no_warning(string library)
    {
        var source = Usings + library.Replace("SIGN", Signature, StringComparison.Ordinal);
        var solution = (CustomerCode.OfFile(source, "Client.cs") with { IsApplication = false }).ToSolution();
        var before = await SaidAsync(solution);

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Equal(before.Members, (await SaidAsync(changed)).Members);
        Assert.Subset(before.Warnings.ToHashSet(), (await SaidAsync(changed)).Warnings.ToHashSet());
    }

    private static async Task<(string[] Members, string[] Warnings)> SaidAsync(Solution solution)
    {
        var compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        return (
            [.. compilation.Assembly.GlobalNamespace.GetTypeMembers()
                .SelectMany(static type => type.GetMembers())
                .Where(static member => member.DeclaredAccessibility == Accessibility.Public)
                .Select(static member => member.ToDisplayString())
                .Order(StringComparer.Ordinal)],
            [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id)]);
    }
}
