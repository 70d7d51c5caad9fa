using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Effects;
using ImsMigration.Harm.Tests.Mutations;

namespace ImsMigration.Harm.Tests;

/// <summary>
/// Runs an instrument for as long as it is told: <c>harm [effects] [seed]</c> plants effects, <c>mutations [mutants] [seed]</c> mutates.
/// </summary>
internal static class Program
{
    private const int DefaultSeed = 16;

    private static async Task<int> Main(string[] arguments)
    {
        var numbers = arguments.Skip(1).Select(static argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var seed = numbers.Count > 1 ? numbers[1] : DefaultSeed;
        switch (arguments.FirstOrDefault())
        {
            case "harm":
                var report = await new HarmTest(numbers.Count > 0 ? numbers[0] : 5000, seed).RunAsync(Console.WriteLine);
                Console.WriteLine(report.Summary());
                return report.Harms.IsEmpty ? 0 : 1;
            case "mutations":
                var mutations = await new MutationTest(numbers.Count > 0 ? numbers[0] : 20_000, seed).RunAsync(Console.WriteLine);
                Console.WriteLine(mutations.Summary());
                return mutations.Faults.IsEmpty ? 0 : 1;
            default:
                await Console.Error.WriteLineAsync("harm [effects] [seed] | mutations [mutants] [seed]");
                return 2;
        }
    }
}
