using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Reports;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>The command <c>scenarios</c>: runs all scenarios and writes the page, or runs the named ones and only prints.</summary>
internal static class ScenarioRun
{
    private static readonly ImmutableArray<IScenario> s_scenarios =
        [new NoMarkerScenario(), new ScalingScenario(), new EditingScenario(), new FixAllScenario(), new CancellationScenario(), new LightBulbScenario()];

    /// <summary>Runs the scenarios called <paramref name="names"/>; all if there are none. Returns the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyCollection<string> names)
    {
        var results = new List<string>();
        foreach (var scenario in s_scenarios.Where(scenario => names.Count == 0 || names.Contains(scenario.Name)))
        {
            var result = await scenario.RunAsync();
            Console.WriteLine(result);
            results.Add(result.Trim());
        }

        if (names.Count == 0)
        {
            PerformancePage.Write("scenarios", PerformancePage.Machine() + "\n\n" + string.Join("\n\n", results));
        }

        return results.Count > 0 ? 0 : 2;
    }
}
