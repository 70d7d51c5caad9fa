using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>The execution times that the compiler reports of a build's analyzers.</summary>
internal static class AnalyzerTimes
{
    /// <summary>The seconds of each package in <paramref name="output"/>, the log of a build with ReportAnalyzer; of a solution the sum.</summary>
    public static ImmutableDictionary<string, double> Read(IEnumerable<string> output)
    {
        var times = ComparedPackages.All.ToDictionary(static package => package.Id, static _ => 0.0);
        foreach (var line in output)
        {
            var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 3 && parts[2].Contains(", Version=", StringComparison.Ordinal) && Seconds(parts[0]) is { } seconds)
            {
                foreach (var (id, _) in ComparedPackages.All.Where(package => package.Assembly.Split(',').Any(name => parts[2].StartsWith(name + (name == "SonarAnalyzer" ? "" : ","), StringComparison.Ordinal))))
                {
                    times[id] += seconds;
                }
            }
        }

        return times.ToImmutableDictionary();
    }

    /// <summary>The compiler writes <c>&lt;0.001</c> for less than a millisecond; half of one is as near as can be known.</summary>
    private static double? Seconds(string text) =>
        text == "<0.001" ? 0.0005
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds
        : null;
}
