using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Live;

/// <summary>
/// An answer about one file depends on others. One analyzer lives through all edits, as in an IDE, and is asked about file A
/// after an edit of file B; nothing that it keeps may give the answer of an older program.
/// </summary>
public sealed class StalenessTests
{
    private const string Signing = "Signing.cs";
    private const string Settings = "Settings.cs";
    private const string Sending = "Sending.cs";
    private const string Configuration = "appsettings.json";

    private static readonly CustomerCode s_code = new CustomerCode(
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty
            .Add(Settings, """
                internal static class Settings
                {
                    public const string Address = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
                    public const string Field = "jwt_token";
                }
                """)
            .Add(Sending, """
                using System.Collections.Generic;
                using System.Net.Http;
                using System.Threading.Tasks;

                internal static class Sending
                {
                    public static Task SendAsync(HttpClient http, string secret)
                    {
                        var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, [Settings.Field] = Signing.Sign() };
                        return http.PostAsync(Settings.Address, new FormUrlEncodedContent(form));
                    }
                }
                """)
            .Add(Signing, """
                using System.Security.Cryptography.X509Certificates;
                using Jose;

                internal static class Signing
                {
                    public static string Sign() => JWT.Encode(new object(), new X509Certificate2("a.pfx").GetRSAPrivateKey(), JwsAlgorithm.RS256);
                }
                """)
            .Add(Configuration, "{ }"))
    { IsApplication = false };

    private readonly TokenFlowAnalyzer _analyzer = new();

    public static TheoryData<string, string, string, string, string> Edits => new()
    {
        // The file that is edited, what in it becomes what, the file that is asked about, and the ids that are then reported there.
        { Settings, "adobelogin.com/ims/exchange/jwt", "example/oauth2/api/v1/jwt/exchange", Signing, "" },
        { Settings, "https://ims-na1.adobelogin.com/ims/exchange/jwt", "https://ims-na1.adobelogin.com/ims/token/v3", Signing, "IMS0002 IMS0003" },
        { Settings, "https://ims-na1.adobelogin.com/ims/exchange/jwt", "https://ims-na1.adobelogin.com/ims/token/v3", Sending, "IMS0001" },
        { Settings, "https://ims-na1.adobelogin.com/ims/exchange/jwt", "https://ims-na1.adobelogin.com/ims/exchange/v1/jwt", Sending, "" },
        { Settings, "\"jwt_token\"", "\"assertion\"", Signing, "" },
        { Settings, "string Field", "string JwtField", Sending, "" },
        { Settings, "string Address", "string Url", Signing, "IMS0002 IMS0003" },
        { Sending, "[Settings.Field] = Signing.Sign()", "[Settings.Field] = secret", Signing, "" },
        { Sending, "PostAsync(Settings.Address,", "PostAsync(\"https://login.example/token\",", Signing, "" },
        { Sending, "Settings.Address", "Settings.Addres", Settings, "IMS0001" },
        { Signing, "JWT.Encode(", "string.Concat(", Sending, "" },
        { Signing, "new object()", "string.Empty", Settings, "IMS0001" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task After_an_edit_of_one_file_the_answer_about_another_is_right(string edited, string from, string to, string asked, string expected)
    {
        var solution = s_code.ToSolution();
        await AskAllAsync(solution);

        var changed = Edited(solution, edited, from, to);
        Assert.Equal(expected, await AskAsync(changed, asked));
        await AssertLikeFreshAsync(changed);

        // And back again, to the very texts that were seen before.
        await AssertLikeFreshAsync(solution);
    }

    [Fact]
    public async Task A_file_that_comes_and_goes_changes_the_answer_about_the_others()
    {
        var solution = s_code.ToSolution();
        Assert.Equal("IMS0002 IMS0003", await AskAsync(solution, Signing));

        var without = solution.RemoveDocument(DocumentOf(solution, Sending).Id);
        Assert.Equal("", await AskAsync(without, Signing));
        Assert.Equal("IMS0001", await AskAsync(without, Settings));
        Assert.Equal("IMS0002 IMS0003", await AskAsync(solution, Signing));
    }

    [Fact]
    public async Task A_configuration_file_that_names_IMS_changes_the_answer_about_the_sources()
    {
        var solution = Edited(s_code.ToSolution(), Settings, "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "null");
        Assert.Equal("", await AskAsync(solution, Sending));

        var configuration = solution.Projects.Single().AdditionalDocuments.Single(static document => document.Name == Configuration).Id;
        var configured = solution.WithAdditionalDocumentText(
            configuration,
            SourceText.From("""{ "Address": "https://ims-na1.adobelogin.com/ims/exchange/jwt" }""", Encoding.UTF8));
        Assert.Equal("IMS0002 IMS0003", await AskAsync(configured, Signing));
        Assert.Equal("", await AskAsync(solution, Signing));
    }

    [Theory]
    [InlineData("url == \"\"", "url.Equals(Settings.Address)", "IMS0008")]
    [InlineData("url == \"\"", "http.GetAsync(Settings.Address) != null", "IMS0001")]
    [InlineData("part == \"\"", "http.GetAsync(part) != null", "IMS0001")]
    [InlineData("part == \"\"", "Use(http, part)", "IMS0008")]
    public async Task An_edit_of_one_file_changes_whether_a_request_can_use_the_endpoint_in_another(string from, string to, string expected)
    {
        var code = s_code
            .With(Sending, """
                using System.Net.Http;

                internal static class Sending
                {
                    public static bool Use(HttpClient http, string url) => url == "";

                    public static bool Pass(HttpClient http, string part) => part == "";
                }
                """)
            .With("Guard.cs", "internal static class Guard { public static bool IsOld(string url) => Sending.Pass(null, Settings.Address); }");
        var solution = code.ToSolution();
        Assert.Equal("IMS0008", await AskAsync(solution, Settings));
        Assert.Equal(expected, await AskAsync(Edited(solution, Sending, from, to), Settings));
        Assert.Equal("IMS0008", await AskAsync(solution, Settings));
    }

    [Fact]
    public async Task Twenty_edits_in_a_row_leave_no_trace()
    {
        var solution = s_code.ToSolution();
        for (var edit = 0; edit < 20; edit++)
        {
            var path = edit % 2 == 0 ? "ims/token/v3" : "ims/exchange/jwt";
            var before = edit % 2 == 0 ? "ims/exchange/jwt" : "ims/token/v3";
            solution = Edited(solution, Settings, before, path);
            await AssertLikeFreshAsync(solution);
        }
    }

    /// <summary>The answer of the analyzer that has seen the edits is that of one that has not.</summary>
    private async Task AssertLikeFreshAsync(Solution solution)
    {
        var fresh = await Diagnosis.OfAsync(solution);
        foreach (var document in solution.Projects.Single().Documents)
        {
            var expected = Ids(fresh.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath));
            Assert.Equal(expected, await AskAsync(solution, document.Name));
        }
    }

    private async Task AskAllAsync(Solution solution)
    {
        foreach (var document in solution.Projects.Single().Documents)
        {
            await AskAsync(solution, document.Name);
        }
    }

    /// <summary>Asks about one file only, as an IDE does for the file that is open.</summary>
    private async Task<string> AskAsync(Solution solution, string file)
    {
        var document = DocumentOf(solution, file);
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            onAnalyzerException: static (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var compilation = await document.Project.GetCompilationAsync();
        var model = compilation!.GetSemanticModel((await document.GetSyntaxTreeAsync())!);
        var found = await compilation.WithAnalyzers([_analyzer], options).GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
        return Ids(found.Where(static diagnostic => diagnostic.Id.StartsWith("IMS0", StringComparison.Ordinal)));
    }

    private static string Ids(IEnumerable<Diagnostic> found) =>
        string.Join(' ', found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    private static Solution Edited(Solution solution, string file, string from, string to)
    {
        var document = DocumentOf(solution, file);
        var text = document.GetTextAsync().GetAwaiter().GetResult().ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return solution.WithDocumentText(document.Id, SourceText.From(text.Replace(from, to, StringComparison.Ordinal), Encoding.UTF8));
    }

    private static Document DocumentOf(Solution solution, string file) =>
        solution.Projects.Single().Documents.Single(document => document.Name == file);
}
