using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Inputs;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>Plants effects in program after program until there are enough, and gathers what the fix does wrong. The same seed gives the same effects.</summary>
internal sealed class HarmTest(int effects, int seed)
{
    /// <summary>So many programs are taken before the effects are counted, on any number of processors, so that all take the same.</summary>
    private const int Batch = 16;

    private const int MinimumEffects = 3;
    private const int MaximumEffects = 6;

    private readonly ConcurrentBag<Harm> _harms = [];
    private readonly ConcurrentBag<string> _notMigrated = [];
    private readonly ConcurrentDictionary<string, int> _planted = new(StringComparer.Ordinal);
    private int _programs;

    /// <summary>Runs, and writes each harm to <paramref name="report"/> as it is found.</summary>
    public async Task<HarmReport> RunAsync(Action<string> report)
    {
        var machines = new ConcurrentBag<CustomerMachine>();
        try
        {
            for (var first = 0; _planted.Values.Sum() < effects; first += Batch)
            {
                await Parallel.ForEachAsync(Enumerable.Range(first, Batch), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (index, _) =>
                {
                    var machine = machines.TryTake(out var free) ? free : await CustomerMachine.StartAsync();
                    await TryAsync(index, machine, report);
                    machines.Add(machine);
                });
            }
        }
        finally
        {
            foreach (var machine in machines)
            {
                await machine.DisposeAsync();
            }
        }

        return new HarmReport(_programs, _planted.ToImmutableSortedDictionary(), [.. _harms.OrderBy(static harm => harm.Program, StringComparer.Ordinal)], [.. _notMigrated.Order(StringComparer.Ordinal)]);
    }

    private async Task TryAsync(int index, CustomerMachine machine, Action<string> report)
    {
        var random = new Random(HashCode(seed, index));
        var families = InputPrograms.ThatRun(machine.Secret);
        var family = families[index % families.Count];
        var input = family[random.Next(family.Length)];
        var planter = await Planter.ForAsync(input.WithAcme(), random);
        var planted = await planter.PlantAsync(random.Next(MinimumEffects, MaximumEffects + 1));
        if (planted.Plantings.IsEmpty)
        {
            return;
        }

        Interlocked.Increment(ref _programs);
        foreach (var planting in planted.Plantings)
        {
            _planted.AddOrUpdate(planting.Kind.Name, 1, static (_, count) => count + 1);
        }

        var trial = new HarmTrial(input, machine);
        var verdict = await trial.JudgeAsync(planted.Solution, planted.Plantings);
        if (verdict.Harm is null && verdict.IsMigrated)
        {
            return;
        }

        var found = false;
        foreach (var planting in planted.Plantings)
        {
            var alone = await planter.WithAsync([planting]);
            if ((await TestKit.ProgramRunner.ErrorsAsync(alone)).Count == 0)
            {
                found |= Note(input, [planting], await trial.JudgeAsync(alone, [planting]), report);
            }
        }

        if (!found)
        {
            Note(input, planted.Plantings, verdict, report);
        }
    }

    private bool Note(InputProgram input, ImmutableArray<Planting> plantings, Verdict verdict, Action<string> report)
    {
        if (verdict.Harm is { } kind)
        {
            var harm = new Harm(input.Name, kind, plantings, verdict.Detail);
            _harms.Add(harm);
            report(harm.ToString());
        }

        if (!verdict.IsMigrated)
        {
            var text = $"Not migrated: {input.Name}\n  {string.Join("\n  ", plantings)}";
            _notMigrated.Add(text);
            report(text);
        }

        return verdict.Harm is not null || !verdict.IsMigrated;
    }

    /// <summary>A seed for each program that does not depend on the process.</summary>
    private static int HashCode(int seed, int index) => unchecked((seed * 486187739) + (index * 16777619));
}
