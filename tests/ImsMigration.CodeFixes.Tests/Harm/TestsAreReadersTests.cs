using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A test keeps every line, and so does the code that it tests.</summary>
public sealed class TestsAreReadersTests
{
    /// <summary>A test framework of our own, because one of its attributes is all that makes a test.</summary>
    private const string Framework = """
        using System;
        namespace Contoso.Testing
        {
            public sealed class FactAttribute : Attribute { }
            public sealed class TestMethodAttribute : Attribute { }
            public sealed class TestAttribute : Attribute { }
            public sealed class SetUpAttribute : Attribute { }
            public static class Check { public static void That(bool condition) { if (!condition) throw new InvalidOperationException(); } }
        }
        """;

    private const string Signer = """
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Jose;

        namespace Contoso;

        public sealed class Signer
        {
            public string CreateJwt(string keyFile)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Contoso;

        internal static class Program
        {
            private static async Task Main()
            {
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = new Signer().CreateJwt("private.key"),
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }
        }
        """;

    private const string Tests = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using Contoso.Testing;
        using Jose;

        namespace Contoso.Tests;

        public sealed class SignerTests
        {
            private string _jwt;

        #
        }
        """;

    public static TheoryData<string> TestMethods => new()
    {
        """
            [Fact]
            public void It_signs()
            {
                var jwt = new Signer().CreateJwt("test.key");
                if (jwt.Split('.').Length != 3) throw new InvalidOperationException(jwt);
            }
        """,
        """
            [TestMethod]
            public void It_signs() => new Signer().CreateJwt("test.key");
        """,
        """
            [Fact]
            public void It_signs()
            {
                // Must not throw.
                var jwt = new Signer().CreateJwt("test.key");
            }
        """,
        """
            [Test]
            public void It_signs_by_hand()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("test.key"));
                var jwt = JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
                Check.That(jwt.Length > 0);
            }
        """,
        """
            [SetUp]
            public void Prepare() => _jwt = new Signer().CreateJwt("test.key");

            [Test]
            public void It_has_three_parts()
            {
                Console.WriteLine(_jwt);
                Check.That(_jwt.Split('.').Length == 3);
            }
        """,
    };

    [Theory]
    [MemberData(nameof(TestMethods))]
    public async Task A_test_keeps_every_line_beside_a_migrated_request(string methods)
    {
        var tests = Tests.Replace("#", methods, StringComparison.Ordinal);
        var solution = new CustomerSolution(
        [
            new CustomerProject("Client", CustomerCode.OfFile(Signer, "Client/Signer.cs").With("Client/Program.cs", Client)),
            new CustomerProject("Tests", CustomerCode.OfFile(tests, "Tests/SignerTests.cs").With("Tests/Framework.cs", Framework) with { IsApplication = false }) { References = ["Client"] },
        ]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Equal(tests, texts["Tests/SignerTests.cs"]);
        Assert.Equal(Framework, texts["Tests/Framework.cs"]);
        Assert.Contains("/ims/token/v3", texts["Client/Program.cs"], StringComparison.Ordinal);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
    }

    [Theory]
    [MemberData(nameof(TestMethods))]
    public async Task A_test_alone_keeps_every_line(string methods)
    {
        var tests = Tests.Replace("#", methods, StringComparison.Ordinal);
        var code = CustomerCode.OfFile(tests, "SignerTests.cs").With("Framework.cs", Framework).With("Signer.cs", Signer) with { IsApplication = false };

        var changed = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution()));

        Assert.Equal(code.Files, changed.Files);
    }

    [Fact]
    public async Task A_request_that_a_test_makes_is_left_to_its_author_and_reported()
    {
        var tests = Tests.Replace("#", """
                [Fact]
                public async System.Threading.Tasks.Task It_gets_a_token()
                {
                    using var http = new System.Net.Http.HttpClient();
                    var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new System.Net.Http.FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = "id",
                        ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                        ["jwt_token"] = new Signer().CreateJwt("test.key"),
                    }));
                    Check.That(response.IsSuccessStatusCode);
                }
            """, StringComparison.Ordinal);
        var code = CustomerCode.OfFile(tests, "SignerTests.cs").With("Framework.cs", Framework).With("Signer.cs", Signer) with { IsApplication = false };

        var changed = await FixAll.InSolutionAsync(code.ToSolution());

        Assert.Equal(code.Files, CustomerCode.Of(changed).Files);
        Assert.Contains("IMS0001", (await Diagnosis.OfAsync(changed)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_test_project_makes_no_library_of_an_application()
    {
        var client = Client.Replace("internal static class Program", "public static class Program", StringComparison.Ordinal);
        const string Other = """
            using Xunit;

            namespace Contoso.Tests;

            public sealed class OtherTests
            {
                [Fact]
                public void Two_is_two() => Assert.Equal(2, Helper.Two());
            }

            internal static class Helper
            {
                // A helper of tests keeps every line, too.
                internal static int Two() => 2;
            }
            """;
        var solution = new CustomerSolution(
        [
            new CustomerProject("Client", CustomerCode.OfFile(Signer, "Client/Signer.cs").With("Client/Program.cs", client)),
            new CustomerProject("Tests", CustomerCode.OfFile(Other, "Tests/OtherTests.cs") with { IsApplication = false }) { References = ["Client"] },
        ]).ToSolution();
        var tests = solution.Projects.Single(static project => project.Name == "Tests");
        solution = solution.AddMetadataReferences(tests.Id, new[] { typeof(FactAttribute), typeof(Assert) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.DoesNotContain("CreateJwt", texts["Client/Signer.cs"], StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", texts["Client/Program.cs"], StringComparison.Ordinal);
        Assert.Equal(Other, texts["Tests/OtherTests.cs"]);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(changed));
    }
}
