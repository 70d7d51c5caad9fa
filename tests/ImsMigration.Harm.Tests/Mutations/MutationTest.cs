using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Inputs;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>Changes program after program at random, and gathers what the fix does wrong to the results. The same seed gives the same mutants.</summary>
internal sealed class MutationTest(int mutants, int seed)
{
    /// <summary>Mutants of one program are made and tried together, so that what they share is read once.</summary>
    private const int Siblings = 10;

    private readonly ConcurrentBag<MutationFault> _faults = [];
    private int _compiling;
    private int _changed;

    /// <summary>Runs, and writes each fault to <paramref name="report"/> as it is found.</summary>
    public async Task<MutationReport> RunAsync(Action<string> report)
    {
        var groups = (mutants + Siblings - 1) / Siblings;
        await Parallel.ForEachAsync(Enumerable.Range(0, groups), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (group, _) =>
        {
            var random = new Random(unchecked((seed * 486187739) + (group * 16777619)));
            var families = InputPrograms.All();
            var family = families[group % families.Count];
            var input = family[random.Next(family.Length)];
            var program = input.Create();
            for (var number = group * Siblings; number < Math.Min((group + 1) * Siblings, mutants); number++)
            {
                await TryAsync(await Mutant.OfAsync(input, program, random), number, report);
            }
        });
        return new MutationReport(mutants, _compiling, _changed, [.. _faults.OrderBy(static fault => fault.Number)]);
    }

    private async Task TryAsync(Mutant mutant, int number, Action<string> report)
    {
        var (kind, detail, compiles, isChanged) = await MutationTrial.TryAsync(mutant);
        Interlocked.Add(ref _compiling, compiles ? 1 : 0);
        Interlocked.Add(ref _changed, isChanged ? 1 : 0);
        if (kind is not null)
        {
            var fault = new MutationFault(kind, mutant, number, detail);
            _faults.Add(fault);
            report(fault.ToString());
        }
    }
}
