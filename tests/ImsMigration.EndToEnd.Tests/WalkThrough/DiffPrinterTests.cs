using System;
using System.IO;
using System.Linq;
using ImsMigration.WalkThrough.Differences;
using ImsMigration.WalkThrough.Output;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>How changes are shown.</summary>
public sealed class DiffPrinterTests
{
    private static readonly string[] s_before = [.. Enumerable.Range(1, 20).Select(number => $"line {number}")];

    [Fact]
    public void Change_IsShownWithThreeLinesAround() =>
        Assert.Equal(
            [
                "--- a/File.cs  (before)",
                "+++ a/File.cs  (after)",
                "@@ -7,7 +7,6 @@",
                " line 7",
                " line 8",
                " line 9",
                "-line 10",
                " line 11",
                " line 12",
                " line 13",
            ],
            Print([.. s_before.Where(line => line != "line 10")], colours: false));

    [Fact]
    public void ChangesFarApart_AreShownInHunksOfTheirOwn() =>
        Assert.Equal(
            ["@@ -1,5 +1,4 @@", "@@ -16,5 +15,4 @@"],
            Print([.. s_before.Where(line => line is not ("line 2" or "line 19"))], colours: false)
                .Where(line => line.StartsWith("@@", StringComparison.Ordinal)));

    [Fact]
    public void Colours_MarkRemovedAndAddedLines()
    {
        var lines = Print([.. s_before.Select(line => line == "line 10" ? "new" : line)], colours: true);

        Assert.Contains("\e[31m-line 10\e[0m", lines);
        Assert.Contains("\e[32m+new\e[0m", lines);
    }

    [Fact]
    public void ChangeOfBytesOnly_IsNamed() =>
        Assert.Contains(Print(s_before, colours: false), line => line.Contains("only bytes", StringComparison.Ordinal));

    private static string[] Print(string[] after, bool colours)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        DiffPrinter.Print(new FileChange("a/File.cs", LineDiff.Compare(s_before, after)), new Terminal(writer, colours));
        return writer.ToString().TrimEnd('\n').Split('\n');
    }
}
