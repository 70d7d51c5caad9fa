using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>What signed for IMS and has to stay is reported also when its last caller has gone with the claims that named IMS; others' code is not.</summary>
public sealed class LeftSignerTests
{
    private const string Signer = """
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using Jose;

        namespace Contoso;

        public sealed class NAME
        {
            private readonly RSA _rsa = RSA.Create();

            public NAME(string pem) => _rsa.ImportFromPem(pem);

            public string Sign(IDictionary<string, object> claims) => JWT.Encode(claims, _rsa, JwsAlgorithm.RS256);
        }
        """;

    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Contoso;

        public sealed class TokenClient
        {
            public async Task<string> GetTokenAsync(HttpClient http, string pem)
            {
                var claims = new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true };
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = new NAME(pem).Sign(claims),
                }));
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    private const string Tests = """
        using System.Collections.Generic;
        using Xunit;

        namespace Contoso.Tests;

        public sealed class SignerTests
        {
            [Fact]
            public void It_signs() => Assert.NotEmpty(new NAME("pem").Sign(new Dictionary<string, object> { ["sub"] = "test" }));
        }
        """;

    public static TheoryData<string> Names => ["ImsSigner", "AdobeJwt", "IMSAssertions", "AdobeSigner", "JwtForIms"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_library_offers_stays_and_is_reported(string name)
    {
        var changed = await FixAll.InSolutionAsync(SolutionOf(name, withTests: false));

        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Equal(Signer.Replace("NAME", name, StringComparison.Ordinal), texts["Client/Signer.cs"]);
        Assert.DoesNotContain("claims", texts["Client/TokenClient.cs"], StringComparison.Ordinal);
        Assert.Equal(["IMS0003", "IMS0002"], await IdsAsync(changed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_test_calls_stays_and_is_reported(string name)
    {
        var changed = await FixAll.InSolutionAsync(SolutionOf(name, withTests: true));

        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Equal(Signer.Replace("NAME", name, StringComparison.Ordinal), texts["Client/Signer.cs"]);
        Assert.Equal(["IMS0003", "IMS0002"], await IdsAsync(changed));
        Assert.Equal(texts, await CustomerSolution.TextsOfAsync(await FixAll.InSolutionAsync(changed)));
    }

    [Theory]
    [InlineData("WebhookSigner", "")]
    [InlineData("AdobeWorkfrontJwt", "")]
    [InlineData("AdobeSignJwt", "")]
    [InlineData("Claims", "")]
    [InlineData("ImsSigner", "internal static class Webhook { public static string Token() => new ImsSigner(\"pem\").Sign(new System.Collections.Generic.Dictionary<string, object> { [\"aud\"] = \"https://hooks.example.com\" }); }")]
    public async Task Code_of_others_is_silent_in_a_migrated_program(string name, string caller)
    {
        const string Migrated = """
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            namespace Contoso;

            public sealed class TokenClient
            {
                public Task<HttpResponseMessage> GetTokenAsync(HttpClient http) =>
                    http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["grant_type"] = "client_credentials",
                        ["scope"] = "openid,AdobeID",
                    }));
            }
            """;
        var code = CustomerCode.OfFile(Signer.Replace("NAME", name, StringComparison.Ordinal) + "\n" + caller, "Signer.cs").With("TokenClient.cs", Migrated);
        var solution = (code with { IsApplication = false }).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        Assert.Empty(await IdsAsync(solution));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(Solution solution) => [.. (await Diagnosis.OfAsync(solution)).Select(static diagnostic => diagnostic.Id)];

    /// <summary>A published library, or one that is an application with tests.</summary>
    private static Solution SolutionOf(string name, bool withTests)
    {
        var code = CustomerCode.OfFile(Signer.Replace("NAME", name, StringComparison.Ordinal), "Client/Signer.cs")
            .With("Client/TokenClient.cs", Client.Replace("NAME", name, StringComparison.Ordinal));
        if (!withTests)
        {
            return new CustomerSolution([new CustomerProject("Client", code with { IsApplication = false })]).ToSolution();
        }

        const string Main = "System.Console.WriteLine(await new Contoso.TokenClient().GetTokenAsync(new System.Net.Http.HttpClient(), System.IO.File.ReadAllText(\"private.key\")));";
        var tests = CustomerCode.OfFile(Tests.Replace("NAME", name, StringComparison.Ordinal), "Tests/SignerTests.cs");
        var solution = new CustomerSolution(
        [
            new CustomerProject("Client", code.With("Client/Program.cs", Main)),
            new CustomerProject("Tests", tests with { IsApplication = false }) { References = ["Client"] },
        ]).ToSolution();
        var project = solution.Projects.Single(static project => project.Name == "Tests");
        return solution.AddMetadataReferences(project.Id, new[] { typeof(FactAttribute), typeof(Assert) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)));
    }
}
