using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Editing;
using ImsMigration.Fixes;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>An edit that brings a new error or warning is taken back, and costs nothing but itself.</summary>
public sealed class NoCliffTests
{
    private const string Signer = """
        using System;
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using Jose;

        namespace Contoso;

        public sealed class ImsSigner : IDisposable
        {
            private readonly RSA _rsa = RSA.Create();

            public ImsSigner(string pem) => _rsa.ImportFromPem(pem);

            public string Sign(IDictionary<string, object> claims) => JWT.Encode(claims, _rsa, JwsAlgorithm.RS256);

            public void Dispose() => _rsa.Dispose();
        }
        """;

    private const string Client = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Contoso;

        HEAD
        {
            public async Task<string> GetTokenAsync()
            {
                var claims = Build(clientId);
                SIGNER
                using var form = new MultipartFormDataContent
                {
                    { new StringContent(clientId), "client_id" },
                    { new StringContent(clientSecret), "client_secret" },
                    { new StringContent(signer.Sign(claims)), "jwt_token" },
                };
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
                return await response.Content.ReadAsStringAsync();
            }

            private static Dictionary<string, object> Build(string clientId) => new()
            {
                ["iss"] = "A@AdobeOrg",
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
        }
        """;

    private const string Program = """
        using System;
        using System.IO;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Contoso;

        internal static class Program
        {
            private static async Task Main()
            {
                using var http = new HttpClient();
                var client = new TokenClient(http, "id", Environment.GetEnvironmentVariable("SECRET"), KEY(File.ReadAllText("private.key")));
                Console.WriteLine(await client.GetTokenAsync());
            }
        }
        """;

    private const string Tests = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Xunit;

        namespace Contoso.Tests;

        public sealed class TokenClientTests
        {
            [Fact]
            public async Task It_requests_a_token() => await new TokenClient(new HttpClient(), "id", "secret", KEY("pem")).GetTokenAsync();
        }
        """;

    private const string ByPem = "using var signer = new ImsSigner(pem);";

    /// <summary>The class with its parameters, the signer in its method, and how callers make its key.</summary>
    public static TheoryData<string, string, string> Clients => new()
    {
        { "public sealed class TokenClient(HttpClient http, string clientId, string clientSecret, string pem)", ByPem, "" },
        { "/// <summary>Gets tokens.</summary>\npublic sealed class TokenClient(\n    HttpClient http,\n    string clientId,\n    string clientSecret,\n    string pem)", ByPem, "" },
        { "internal sealed class Other(int count) { public int Count => count; }\n\npublic sealed class TokenClient(HttpClient http, string clientId, string clientSecret, string pem) : object", ByPem, "" },
        { "public sealed class TokenClient(HttpClient http, string clientId, string clientSecret, ImsSigner signer)", "", "new ImsSigner" },
        { "public sealed record TokenClient(HttpClient http, string clientId, string clientSecret, ImsSigner signer)", "", "new ImsSigner" },
        { "public sealed class TokenClient(HttpClient http, string clientId, string clientSecret, string pem)", "var signer = new ImsSigner(pem ?? throw new ArgumentNullException(nameof(pem)));", "" },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task What_a_test_passes_stays_and_all_else_goes(string head, string signer, string key)
    {
        var tests = Tests.Replace("KEY", key, StringComparison.Ordinal);
        var solution = SolutionOf(head, signer, key, tests);
        var before = await WarningsOfAsync(solution);

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Equal(before, await WarningsOfAsync(changed));
        var texts = await CustomerSolution.TextsOfAsync(changed);
        Assert.Equal(tests, texts["Tests/TokenClientTests.cs"]);
        Assert.Contains("/ims/token/v3", texts["Client/TokenClient.cs"], StringComparison.Ordinal);
        Assert.All(new[] { "claims", "Sign(", "new ImsSigner", "jwt_token" }, gone => Assert.DoesNotContain(gone, texts["Client/TokenClient.cs"], StringComparison.Ordinal));
        Assert.DoesNotContain("JWT.Encode", texts["Client/ImsSigner.cs"], StringComparison.Ordinal);
        var isClass = !head.Contains("record", StringComparison.Ordinal);
        Assert.Equal(isClass ? 2 : 0, texts["Client/TokenClient.cs"].Split('\n').Count(static line => line.StartsWith("#pragma warning", StringComparison.Ordinal)));
        Assert.Equal(texts, await CustomerSolution.TextsOfAsync(await FixAll.InSolutionAsync(changed)));
    }

    private const string Flow = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal sealed record Account(string Id, string Secret, string KeyFile);

        internal static class Program
        {
            private static async Task Main(string[] args)
            {
                var (account, number) = Read(args);
                Console.WriteLine(number + await TokenAsync(new HttpClient(), account));
            }

            private static (Account Account, int Number) Read(string[] args)
            {
                var i = 0;
                var keyFile = args[i++];
                if (string.IsNullOrEmpty(keyFile) || args.Length < i)
                {
                    throw new ArgumentException("There is no key.");
                }

                return (new Account("id", args[i], keyFile), args.Length);
            }

            private static async Task<string> TokenAsync(HttpClient http, Account account)
            {
                string jwt;
                try
                {
                    http.Timeout = TimeSpan.FromSeconds(9);
                    jwt = await SignAsync(account.KeyFile);
                }
                finally
                {
                    Console.WriteLine("The assertion is made.");
                }

                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = account.Id,
                    ["client_secret"] = account.Secret,
                    ["jwt_token"] = jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private static async Task<string> SignAsync(string keyFile)
            {
                using (var rsa = RSA.Create())
                {
                    rsa.ImportFromPem(await File.ReadAllTextAsync(keyFile));
                    return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
                }
            }
        }
        """;

    [Fact]
    public async Task Every_removal_can_be_forbidden_and_the_request_is_migrated_all_the_same()
    {
        var solution = CustomerCode.OfFile(Flow).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var removals = new HashSet<Removal>();
        var full = await MigratedAsync(solution, new PlantedFaults(removal => !removals.Add(removal) && false, static _ => false));
        Assert.DoesNotContain("SignAsync", full, StringComparison.Ordinal);
        Assert.True(removals.Select(static removal => removal.Style).Distinct().Count() > 1);

        foreach (var forbidden in removals.Select(static removal => (removal.Node.ToString(), removal.Style)).Distinct())
        {
            var migrated = await MigratedAsync(solution, new PlantedFaults(removal => (removal.Node.ToString(), removal.Style) == forbidden, static _ => false));

            // A request whose own entry may not go cannot be migrated: then nothing is.
            Assert.True(migrated.Contains("/ims/token/v3", StringComparison.Ordinal) || forbidden.Item1.Contains("jwt_token", StringComparison.Ordinal), forbidden.ToString());
            Assert.DoesNotContain(migrated.Contains("/ims/token/v3", StringComparison.Ordinal) ? "[\"jwt_token\"]" : "client_credentials", migrated, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_style_of_removal_can_be_forbidden()
    {
        var solution = CustomerCode.OfFile(Flow).ToSolution();
        foreach (var style in Enum.GetValues<RemovalStyle>())
        {
            var migrated = await MigratedAsync(solution, new PlantedFaults(removal => removal.Style == style, static _ => false));

            Assert.Contains("/ims/token/v3", migrated, StringComparison.Ordinal);
            Assert.DoesNotContain("[\"jwt_token\"]", migrated, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_request_whose_text_may_not_be_written_is_left_as_it_is()
    {
        var solution = CustomerCode.OfFile(Flow).ToSolution();

        var migrated = await MigratedAsync(solution, new PlantedFaults(static _ => false, static replacement => replacement.Text.Contains("client_credentials", StringComparison.Ordinal)));

        Assert.Equal(Flow, migrated);
    }

    [Fact]
    public async Task Every_replacement_can_be_forbidden_and_no_request_is_left_half_migrated()
    {
        var solution = CustomerCode.OfFile(Flow).ToSolution();
        var replacements = new HashSet<(int, string)>();
        await MigratedAsync(solution, new PlantedFaults(static _ => false, replacement => !replacements.Add((replacement.Span.Start, replacement.Text)) && false));
        Assert.True(replacements.Count > 1);

        foreach (var forbidden in replacements)
        {
            var migrated = await MigratedAsync(solution, new PlantedFaults(static _ => false, replacement => (replacement.Span.Start, replacement.Text) == forbidden));

            Assert.Equal(migrated.Contains("/ims/token/v3", StringComparison.Ordinal), migrated.Contains("client_credentials", StringComparison.Ordinal));
            Assert.NotEqual(migrated.Contains("/ims/token/v3", StringComparison.Ordinal), migrated.Contains("[\"jwt_token\"]", StringComparison.Ordinal));
        }
    }

    /// <summary>The only file after the migration of all flows; it compiles without new warnings.</summary>
    private static async Task<string> MigratedAsync(Solution solution, PlantedFaults planted)
    {
        var migration = await Migration.OpenAsync(solution, planted, CancellationToken.None);
        var changed = (await migration.ApplyToAllAsync(CancellationToken.None))?.Solution ?? solution;
        Assert.Equal(await WarningsOfAsync(solution), await WarningsOfAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }

    private static Solution SolutionOf(string head, string signer, string key, string tests)
    {
        var client = Client.Replace("HEAD", head, StringComparison.Ordinal).Replace("        SIGNER\n", signer.Length == 0 ? "" : "        " + signer + "\n", StringComparison.Ordinal);
        var solution = new CustomerSolution(
        [
            new CustomerProject(
                "Client",
                CustomerCode.OfFile(Signer, "Client/ImsSigner.cs").With("Client/TokenClient.cs", client).With("Client/Program.cs", Program.Replace("KEY", key, StringComparison.Ordinal))),
            new CustomerProject("Tests", CustomerCode.OfFile(tests, "Tests/TokenClientTests.cs") with { IsApplication = false }) { References = ["Client"] },
        ]).ToSolution();
        var project = solution.Projects.Single(static project => project.Name == "Tests");
        return solution.AddMetadataReferences(project.Id, new[] { typeof(FactAttribute), typeof(Assert) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)));
    }

    /// <summary>How often the compiler gives which warning or error.</summary>
    private static async Task<IReadOnlyList<string>> WarningsOfAsync(Solution solution)
    {
        var found = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            found.AddRange(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).Select(static diagnostic => diagnostic.Id));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
