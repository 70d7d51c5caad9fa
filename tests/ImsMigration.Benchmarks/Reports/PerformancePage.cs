using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.Benchmarks.Reports;

/// <summary>The page <c>docs/performance.md</c>, whose measured sections the commands write between two comments.</summary>
internal static class PerformancePage
{
    private static string Folder => Path.Combine(RepositoryLayout.Find().Root, "docs");

    /// <summary>Replaces the section <paramref name="name"/>, which the page must have.</summary>
    /// <exception cref="InvalidDataException">The page has no such section.</exception>
    public static void Write(string name, string markdown)
    {
        var path = Path.Combine(Folder, "performance.md");
        var page = File.ReadAllText(path);
        var (start, end) = ($"<!-- {name}: written by the command -->\n", $"<!-- {name}: end -->");
        var from = page.IndexOf(start, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidDataException($"docs/performance.md has no section '{name}'.");
        }

        File.WriteAllText(path, string.Concat(page.AsSpan(0, from + start.Length), "\n" + markdown.Trim() + "\n\n", page.AsSpan(to)));
    }

    /// <summary>Writes a chart beside the page.</summary>
    public static void WriteChart(string file, string svg) => File.WriteAllText(Path.Combine(Folder, file), svg);

    /// <summary>The machine and the day of a measurement, without the name of either machine or person.</summary>
    public static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} virtual cores ({RuntimeInformation.ProcessArchitecture}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB of memory, {RuntimeInformation.FrameworkDescription}, other work running beside it.");
}
