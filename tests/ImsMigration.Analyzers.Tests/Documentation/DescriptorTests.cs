using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Documentation;

/// <summary>What the descriptors, the documentation and the release notes say about a rule is the same.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void There_are_rules() => Assert.NotEmpty(RuleDescriptors.All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_on_by_default_and_says_so_in_the_catalogue(string id)
    {
        var descriptor = RuleDescriptors.Of(id);
        Assert.Matches("^IMS[0-9]{4}$", id);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.Equal(id.StartsWith("IMS0", StringComparison.Ordinal), descriptor.Category == "Migration");
        Assert.True(descriptor.DefaultSeverity is DiagnosticSeverity.Warning or DiagnosticSeverity.Info);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page_of_the_rule(string id)
    {
        Assert.EndsWith($"/docs/rules/{id}.md", RuleDescriptors.Of(id).HelpLinkUri, StringComparison.Ordinal);
        Assert.True(Uri.IsWellFormedUriString(RuleDescriptors.Of(id).HelpLinkUri, UriKind.Absolute));
        Assert.True(File.Exists(Path.Combine(RulePage.Folder, "rules", id + ".md")), $"There is no page for {id}.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_message_names_the_place_and_says_what_to_do(string id)
    {
        var message = RuleDescriptors.Of(id).MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith("'{0}' ", message, StringComparison.Ordinal);
        Assert.Matches(": [a-z]+ [^:]+$", message);
        Assert.False(message.EndsWith('.'), "A message of one sentence has no period.");
        Assert.Equal(message.Trim(), message);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_and_description_are_written_as_the_platform_wants(string id)
    {
        var descriptor = RuleDescriptors.Of(id);
        var title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        Assert.False(title.EndsWith('.'));
        Assert.True(char.IsUpper(title[0]));
        Assert.EndsWith(".", descriptor.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_readme_lists_the_rule(string id)
    {
        var descriptor = RuleDescriptors.Of(id);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning";
        Assert.Contains(
            $"| [{id}](docs/rules/{id}.md) | {severity} | {RuleDescriptors.TitleInTable(descriptor)} |",
            Lines("README.md"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_readme_of_the_package_lists_the_rule(string id) => Assert.Contains(
        $"| {id} | {RuleDescriptors.TitleInTable(RuleDescriptors.Of(id))} |",
        Lines("package/README.md"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_release_notes_of_the_analyzers_list_the_rule(string id)
    {
        var descriptor = RuleDescriptors.Of(id);
        var rows = Lines("AnalyzerReleases.Shipped.md")
            .Concat(Lines("AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith(id, StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries));
        Assert.Equal([id, descriptor.Category, descriptor.DefaultSeverity.ToString(), descriptor.Title.ToString(CultureInfo.InvariantCulture)], Assert.Single(rows));
    }

    [Fact]
    public void The_lists_name_no_rule_that_does_not_exist()
    {
        var listed = new[] { "README.md", "package/README.md", "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(Lines)
            .Select(static line => line.TrimStart('|', ' ', '['))
            .Where(static line => line.StartsWith("IMS", StringComparison.Ordinal) && line.Length >= 7 && char.IsDigit(line[3]))
            .Select(static line => line[..7]);
        Assert.Empty(listed.Except(RuleDescriptors.All.Select(static descriptor => descriptor.Id)));
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            RuleDescriptors.All.Select(static descriptor => descriptor.Id + ".md").Append("left-requests.md"),
            Directory.EnumerateFiles(Path.Combine(RulePage.Folder, "rules")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_analyzers_need_nothing_that_a_compiler_does_not_have()
    {
        var references = typeof(TokenFlowAnalyzer).Assembly.GetReferencedAssemblies();
        Assert.DoesNotContain(references, static reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));
        Assert.All(
            references.Where(static reference => reference.Name is "System.Collections.Immutable" or "System.Reflection.Metadata"),
            static reference => Assert.True(reference.Version <= new Version(7, 0, 0, 0), reference.FullName));
    }

    private static string[] Lines(string file) => File.ReadAllText(Path.Combine(RulePage.Folder, file)).ReplaceLineEndings("\n").Split('\n');
}
