using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Documentation;

/// <summary>The pages of the rules are complete, and their examples do what the pages say.</summary>
public sealed class RulePageTests
{
    private const string ExampleFile = "Example.cs";
    private const string ConfigurationFile = "appsettings.json";

    /// <summary>The rule whose reports nothing makes go but a person.</summary>
    private const string WithoutFix = "IMS0008";

    private static readonly string[] s_sections =
        ["What it reports", "Why", "Failing example", "Fixed example", "How to fix it by hand", "When to suppress it", "Options"];

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(static descriptor => descriptor.Id)];

    /// <summary>The rules about code; that about references has examples with tests of their own.</summary>
    public static TheoryData<string> IdsOfCode => [.. RuleDescriptors.All.Select(static descriptor => descriptor.Id).Where(static id => id != "IMS1006")];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_sections(string id)
    {
        var page = RulePage.Read(id);
        Assert.StartsWith($"# {id}: {RuleDescriptors.Of(id).Title.ToString(CultureInfo.InvariantCulture)}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(s_sections, page.Sections);
        Assert.All(s_sections, title => Assert.True(page.Section(title).Length > title.Length + 40, $"{title} says nothing."));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_of_the_migration_says_when_the_old_flow_stopped(string id) =>
        Assert.True(!id.StartsWith("IMS0", StringComparison.Ordinal) || RulePage.Read(id).Section("Why").Contains("1 March 2026", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public async Task The_failing_example_reports_what_the_page_shows(string id)
    {
        var page = RulePage.Read(id);
        var solution = Example(page.Failing, page.FailingConfiguration, page.Files);
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Select(Line).ToList();
        Assert.Equal(page.Output.TrimEnd('\n').Split('\n'), found);
        Assert.Contains(found, line => line.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public async Task The_fixed_example_is_what_the_fix_writes_and_is_not_reported(string id)
    {
        var page = RulePage.Read(id);
        if (id == WithoutFix)
        {
            Assert.Empty(await Diagnosis.OfEveryRuleAsync(Example(page.Fixed)));
            return;
        }

        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(Example(page.Failing, page.FailingConfiguration, page.Files)));
        Assert.Equal(page.Fixed, migrated.Files[ExampleFile]);
        Assert.Equal(page.FixedConfiguration, migrated.Files.GetValueOrDefault(ConfigurationFile, string.Empty));
        Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(Example(page.Fixed, page.FixedConfiguration)), static diagnostic => !IsPlaceholder(diagnostic));
        Assert.Empty(await ProgramRunner.ErrorsAsync(Example(page.Fixed)));
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public async Task The_suppressed_example_is_reported_only_without_the_suppression(string id)
    {
        var page = RulePage.Read(id);
        var suppressed = page.Suppressed;
        if (suppressed.Length == 0)
        {
            Assert.Contains(await Diagnosis.OfEveryRuleAsync(Example(page.Failing, page.FailingConfiguration, page.Files)), diagnostic => diagnostic.Id == id);
            var quiet = Example(page.Failing, page.FailingConfiguration, page.Files, page.SuppressedBy);
            Assert.DoesNotContain(await Diagnosis.OfEveryRuleAsync(quiet), diagnostic => diagnostic.Id == id);
            return;
        }

        Assert.Empty(await ProgramRunner.ErrorsAsync(Example(suppressed)));
        Assert.Empty(await Diagnosis.OfEveryRuleAsync(Example(suppressed)));

        var bare = string.Join('\n', suppressed.Split('\n').Where(static line => !line.StartsWith("#pragma", StringComparison.Ordinal)));
        Assert.Contains(await Diagnosis.OfEveryRuleAsync(Example(bare)), diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void Every_example_of_the_pages_is_one_that_the_tests_compile() => Assert.All(RuleDescriptors.All, static descriptor =>
    {
        var page = RulePage.Read(descriptor.Id);
        var examples = page.Text.Split('\n').Count(static line => line is "```csharp" or "```cs" or "```c#");
        Assert.Equal(new[] { page.Failing, page.Fixed, page.Suppressed }.Count(static example => example.Length > 0), examples);
    });

    [Fact]
    public void Links_between_the_pages_lead_somewhere() => Assert.All(
        Directory.EnumerateFiles(RulePage.Folder, "*.md", SearchOption.AllDirectories)
            .Where(static page => !page.EndsWith("README.md", StringComparison.Ordinal)),
        static page => Assert.All(Links(File.ReadAllText(page)), link =>
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link)), $"{page} links to {link}.")));

    /// <summary>The placeholder that the migration leaves where no scopes are known is reported until a person fills it in.</summary>
    private static bool IsPlaceholder(Diagnostic diagnostic) =>
        diagnostic.Id == "IMS1004" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("REPLACE_WITH", StringComparison.Ordinal);

    private static Solution Example(string source, string configuration = "", string files = "", string options = "")
    {
        var code = CustomerCode.OfFile(source, ExampleFile) with { IsApplication = source.Contains("static void Main", StringComparison.Ordinal) };
        code = configuration.Length == 0 ? code : code.With(ConfigurationFile, configuration);
        code = options.Length == 0 ? code : code.With(".editorconfig", options);
        return files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(code, static (code, file) => code.With(file, string.Empty)).ToSolution();
    }

    private static string Line(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var file = Path.GetFileName(diagnostic.Location.GetLineSpan().Path);
        var severity = diagnostic.Severity == DiagnosticSeverity.Info ? "info" : "warning";
        return FormattableString.Invariant($"{file}({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static IEnumerable<string> Links(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\]\((?<target>[^):#]+\.md)(?:#[\w-]*)?\)").Select(static match => match.Groups["target"].Value);
}
