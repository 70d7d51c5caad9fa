using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Messages;

/// <summary>Build logs and SARIF files are stored and sent around: no message repeats a value of the customer's, and none is long.</summary>
public sealed class SafeMessageTests
{
    /// <summary>The longest message is that with the scopes of several metascopes, all of them of the table.</summary>
    private const int LongestMessage = 500;

    public static TheoryData<int> Programs => [.. Enumerable.Range(0, Canaries.All.Count())];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_message_property_or_action_repeats_a_value(int program)
    {
        var (code, ids) = Canaries.All.ElementAt(program);
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Empty(ids.Except(found.Select(static diagnostic => diagnostic.Id)));
        foreach (var diagnostic in found)
        {
            AssertSafe(diagnostic);
            foreach (var action in await ActionsAsync(solution, diagnostic))
            {
                Assert.DoesNotContain(Canaries.Word, action.Title + action.EquivalenceKey, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("public const string Url = \"https://ims-na1.adobelogin.com/ims/exchange/jwt?{0}\";")]
    [InlineData("public const string Scopes = \"ent_{0}, ent_user_sdk\";")]
    [InlineData("public const string {0} = \"p8e-0123456789abcdef0123456789\"; public const string Url = \"/ims/token/v3\";")]
    public async Task A_text_of_megabytes_gives_a_short_message(string member)
    {
        var source = "internal static class Settings { " + member.Replace("{0}", new string('a', 5_000_000), StringComparison.Ordinal) + " }";
        var found = await Diagnosis.OfEveryRuleAsync((CustomerCode.OfFile(source) with { IsApplication = false }).ToSolution());
        Assert.NotEmpty(found);
        Assert.All(found, AssertSafe);
    }

    [Theory]
    [InlineData("{ \"client_secret\": \"p8e-0123456789abcdef0123456789\", \"a\": ", "{ \"org\": \"A@AdobeOrg\" }", "}", "appsettings.json")]
    [InlineData("{ \"a\": ", "{ \"Adobe\": { \"Url\": \"https://ims-na1.adobelogin.com/ims/exchange/jwt\" } }", "}", "appsettings.json")]
    [InlineData("<a client_secret=\"p8e-0123456789abcdef0123456789\">", "A@AdobeOrg", "</a>", "web.config")]
    [InlineData("[ { \"client_secret\": \"p8e-0123456789abcdef0123456789\" }, ", "\"A@AdobeOrg\"", "]", "appsettings.json")]
    public async Task Settings_that_nest_deeply_give_few_and_short_messages(string open, string inner, string close, string name)
    {
        const int Depth = 15_000;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + inner + string.Concat(Enumerable.Repeat(close, Depth));
        var found = await Diagnosis.OfEveryRuleAsync((CustomerCode.OfFile("internal static class Empty;") with { IsApplication = false }).With(name, name.EndsWith(".json", StringComparison.Ordinal) ? "{ \"Adobe\": " + text + "}" : text).ToSolution());
        Assert.True(found.Length <= 200, $"{found.Length} reports");
        Assert.All(found, AssertSafe);
    }

    [Fact]
    public async Task A_file_full_of_secrets_gives_some_messages()
    {
        var text = "{ \"Adobe\": { " + string.Concat(Enumerable.Range(0, 10_000).Select(static number => FormattableString.Invariant($"\"client_secret{number}\": \"p8e-0123456789abcdef0123456789\", "))) + "} }";
        var found = await Diagnosis.OfEveryRuleAsync((CustomerCode.OfFile("internal static class Empty;") with { IsApplication = false }).With("appsettings.json", text).ToSolution());
        Assert.InRange(found.Length, 1, 200);
    }

    [Fact]
    public async Task A_setting_is_named_by_its_innermost_keys_where_the_path_is_long()
    {
        var sections = string.Concat(Enumerable.Range(0, 30).Select(static number => FormattableString.Invariant($"{{ \"section{number}\": ")));
        var text = sections + "{ \"Adobe\": { \"ClientSecret\": \"p8e-0123456789abcdef0123456789\" } }" + new string('}', 30);
        var found = await Diagnosis.OfEveryRuleAsync((CustomerCode.OfFile("internal static class Empty;") with { IsApplication = false }).With("appsettings.json", text).ToSolution());
        var message = Assert.Single(found).GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith("'…:section", message, StringComparison.Ordinal);
        Assert.Contains(":section29:Adobe:ClientSecret' ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_place_in_the_analyzers_makes_diagnostics()
    {
        var files = Directory.EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file).Contains("Diagnostic.Create(", StringComparison.Ordinal))
            .Select(static file => Path.GetFileName(file));
        Assert.Equal(["Report.cs"], files);
    }

    private static string SourceFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Analyzers.sln was not found.");
        }

        return Path.Combine(folder, "src", "ImsMigration.Analyzers");
    }

    private static void AssertSafe(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.DoesNotContain(Canaries.Word, message + string.Join('|', diagnostic.Properties), StringComparison.OrdinalIgnoreCase);
        Assert.InRange(message.Length, 1, LongestMessage);
        Assert.DoesNotContain('\n', message);
    }

    private static async Task<ImmutableArray<CodeAction>> ActionsAsync(Solution solution, Diagnostic diagnostic)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
        {
            return await FixAll.ActionsAsync(document, diagnostic);
        }

        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        var file = solution.Projects.Single().AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);
        if (diagnostic.Id == "IMS0005")
        {
            await new ConfigurationCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => actions.Add(action), default));
        }

        return actions.ToImmutable();
    }
}
