using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>Reads the lines that a build prints.</summary>
internal static partial class BuildOutput
{
    /// <summary>
    /// Returns the diagnostics of the IMS rules, each place once: a build prints them as they come and again at its end,
    /// and a project with several target frameworks has them once for each.
    /// </summary>
    public static ImmutableArray<ImsWarning> ImsWarnings(IEnumerable<string> lines) =>
    [
        .. lines
            .Select(line => ImsDiagnostic().Match(line))
            .Where(match => match.Success)
            .Select(ToWarning)
            .Distinct()
            .OrderBy(warning => warning.File, StringComparer.Ordinal)
            .ThenBy(warning => warning.Line)
            .ThenBy(warning => warning.Column)
            .ThenBy(warning => warning.Id, StringComparer.Ordinal),
    ];

    /// <summary>Returns the lines that say why a build failed, each once; if there are none, the last lines.</summary>
    public static ImmutableArray<string> Reasons(IReadOnlyList<string> lines)
    {
        ImmutableArray<string> errors = [.. lines.Where(line => Error().IsMatch(line)).Select(line => line.Trim()).Distinct()];
        return errors.IsEmpty ? [.. lines.TakeLast(20)] : errors;
    }

    private static ImsWarning ToWarning(Match match) =>
        new(
            match.Groups["id"].Value,
            match.Groups["file"].Value,
            Number(match.Groups["line"]),
            Number(match.Groups["column"]),
            match.Groups["message"].Value,
            WithoutFramework(match.Groups["project"].Value));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string WithoutFramework(string project)
    {
        var separator = project.IndexOf("::TargetFramework=", StringComparison.Ordinal);
        return separator < 0 ? project : project[..separator];
    }

    [GeneratedRegex(
        @"^\s*(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): (?:warning|error) (?<id>IMS\d{4}): (?<message>.*?)(?: \(https?://\S+\))?(?: \[(?<project>[^\]]+)\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ImsDiagnostic();

    [GeneratedRegex(@"\berror\b( [A-Z]+\d+)?\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
