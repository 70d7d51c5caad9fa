using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Scenarios;
using ImsMigration.TestKit.Hostile;

namespace ImsMigration.Benchmarks.Hostile;

/// <summary>
/// The command <c>hostile [part of a name…]</c>: compiles the hostile programs without the analyzers and with them, in pairs one behind the
/// other, and prints the times of the pair in the middle.
/// </summary>
internal static class HostileRun
{
    private const int Pairs = 3;

    /// <summary>Measures the programs whose names contain one of <paramref name="parts"/>; all if there are none. Returns the exit code: 0 if all are within the limit.</summary>
    public static async Task<int> RunAsync(IReadOnlyCollection<string> parts)
    {
        var folder = Path.Combine(Path.GetTempPath(), "hostile-" + Guid.NewGuid().ToString("N"));
        var isWithin = true;
        Console.WriteLine("| program | without, s | with, s | limit, s | |\n|---|---:|---:|---:|---|");
        try
        {
            foreach (var program in HostilePrograms.All.Where(program => parts.Count == 0 || parts.Any(program.Name.Contains)))
            {
                var (without, with) = await MeasureAsync(program, Path.Combine(folder, "program"));
                var limit = (1.5 * without) + 0.5;
                isWithin &= with <= limit;
                Console.WriteLine($"| {program.Name} | {Measure.Text(without)} | {Text(with)} | {Measure.Text(limit)} | {(with <= limit ? string.Empty : "**over**")} |");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return isWithin ? 0 : 1;
    }

    private static async Task<(double Without, double With)> MeasureAsync(HostileProgram program, string folder)
    {
        var code = program.Write();
        var pairs = new List<(double Without, double With)>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            pairs.Add((await CompilerRun.SecondsAsync(code, folder, withOurs: false), await CompilerRun.SecondsAsync(code, folder, withOurs: true)));
            if (!double.IsFinite(pairs[pair].With))
            {
                break;
            }
        }

        Directory.Delete(folder, recursive: true);
        return pairs.OrderBy(static pair => pair.With / pair.Without).ElementAt(pairs.Count / 2);
    }

    private static string Text(double seconds) =>
        double.IsNaN(seconds) ? "died" : double.IsInfinity(seconds) ? "over 60" : seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
