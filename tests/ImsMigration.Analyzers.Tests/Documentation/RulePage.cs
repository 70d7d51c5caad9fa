using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.Analyzers.Tests.Documentation;

/// <summary>The documentation page of one rule, with its examples.</summary>
/// <param name="Text">The whole page.</param>
/// <param name="Failing">The example that is reported.</param>
/// <param name="Output">What the build prints for it.</param>
/// <param name="Fixed">What the code fix makes of it.</param>
/// <param name="Suppressed">The example of a suppression in code.</param>
/// <param name="FailingConfiguration">The configuration file of the failing example; empty if it needs none.</param>
/// <param name="FixedConfiguration">What the code fix makes of that.</param>
/// <param name="Files">The names of key files beside the failing example, one a line.</param>
/// <param name="SuppressedBy">The options that suppress a report in a configuration file.</param>
internal sealed record RulePage(
    string Text,
    string Failing,
    string Output,
    string Fixed,
    string Suppressed,
    string FailingConfiguration,
    string FixedConfiguration,
    string Files,
    string SuppressedBy)
{
    private static readonly Regex s_block = new(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The folder with the documentation, as it stands beside the tests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Docs");

    /// <summary>The page of the rule <paramref name="id"/>.</summary>
    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "rules", id + ".md"));
        return new RulePage(
            text,
            Block(text, "Failing example", "csharp"),
            Block(text, "Failing example", "text"),
            Block(text, "Fixed example", "csharp"),
            Block(text, "When to suppress it", "csharp"),
            Block(text, "Failing example", "json"),
            Block(text, "Fixed example", "json"),
            Block(text, "Failing example", "files"),
            Block(text, "When to suppress it", "ini"));
    }

    /// <summary>The titles of the sections, in order.</summary>
    public ImmutableArray<string> Sections =>
        [.. Text.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal)).Select(static line => line[3..])];

    /// <summary>The text of the section <paramref name="title"/>; empty if there is none.</summary>
    public string Section(string title) => Section(Text, title);

    private static string Section(string text, string title)
    {
        var start = text.IndexOf("\n## " + title + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string Block(string text, string section, string language) =>
        s_block.Matches(Section(text, section)).FirstOrDefault(block => block.Groups["language"].Value == language)?.Groups["text"].Value ?? string.Empty;
}
