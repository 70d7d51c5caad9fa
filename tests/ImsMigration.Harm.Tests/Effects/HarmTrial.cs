using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Inputs;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>
/// Applies the fix to a program with planted effects, runs the program before and after it, and compares: the code of every effect is
/// still there, and the same effects happen in the same order.
/// </summary>
internal sealed class HarmTrial(InputProgram input, CustomerMachine machine)
{
    private const string CachingRule = "IMS1005";
    private const string EndpointRule = "IMS0001";
    private const string Placeholder = "REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL";

    /// <summary>What the fix does to the program with <paramref name="plantings"/>.</summary>
    public async Task<Verdict> JudgeAsync(Solution planted, IReadOnlyCollection<Planting> plantings)
    {
        Solution changed;
        int left;
        try
        {
            changed = await FixAll.InSolutionAsync(planted);
            left = await EndpointsInAsync(changed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Verdict(HarmKind.Crashed, exception.ToString(), IsMigrated: false);
        }

        var isMigrated = left == 0 || left <= await EndpointsInAsync(await FixAll.InSolutionAsync(input.Create()));
        var (harm, detail) = await HarmOfAsync(planted, changed, plantings);
        return new Verdict(harm, harm is null ? string.Empty : detail + "\n" + await LineDifference.OfAsync(planted, changed), isMigrated);
    }

    private async Task<(HarmKind? Harm, string Detail)> HarmOfAsync(Solution planted, Solution changed, IReadOnlyCollection<Planting> plantings)
    {
        if (await ProgramRunner.ErrorsAsync(changed) is { Count: > 0 } errors)
        {
            return (HarmKind.Broken, string.Join('\n', errors));
        }

        var (sources, result) = (TextOf(planted), TextOf(changed));
        if (plantings.Where(planting => CountOf(planting, result) < CountOf(planting, sources)).ToList() is { Count: > 0 } removed)
        {
            return (HarmKind.Removed, string.Join('\n', removed));
        }

        if (sources == result)
        {
            return (null, string.Empty);
        }

        var before = await machine.RunAsync(planted);
        var after = await machine.RunAsync(changed);
        if (before.ExitCode == 0 && after.ExitCode != 0)
        {
            // Where an effect hides the metascopes, the user is told to fill in the scopes, and IMS refuses the request until then.
            return result.Contains(Placeholder, StringComparison.Ordinal) ? (null, string.Empty) : (HarmKind.Fails, after.Output);
        }

        // A program that failed before does not get as far, or takes another way: the fix mends it.
        return before.ExitCode == 0 ? await CompareAsync(planted, plantings, before, after) : (null, string.Empty);
    }

    private async Task<(HarmKind? Harm, string Detail)> CompareAsync(Solution planted, IReadOnlyCollection<Planting> plantings, EffectRun before, EffectRun after)
    {
        var (expected, actual) = (before.Effects, after.Effects);
        if (expected.SequenceEqual(actual))
        {
            return (null, string.Empty);
        }

        if (plantings.Any(static planting => planting.Place.IsRepeated) || (await Diagnosis.OfEveryRuleAsync(planted)).Any(static diagnostic => diagnostic.Id == CachingRule))
        {
            // The new request has one field more to go through; and a token that is kept is not asked for again, nor is what was done on the way.
            (expected, actual) = (OnceEach(expected), OnceEach(actual));
        }

        var detail = $"before: {string.Join(", ", expected)}\nafter:  {string.Join(", ", actual)}";
        var (lost, added) = (Beyond(expected, actual), Beyond(actual, expected));
        if (lost.Count == 0 && added.Count == 0)
        {
            return expected.SequenceEqual(actual) || !await IsStableAsync(planted, before) ? (null, string.Empty) : (HarmKind.Reordered, detail);
        }

        return await IsStableAsync(planted, before) ? (lost.Count > 0 ? HarmKind.Lost : HarmKind.Repeated, detail) : (null, string.Empty);
    }

    /// <summary>The effects without how often they happened, and without what the program adds up.</summary>
    private static ImmutableArray<string> OnceEach(ImmutableArray<string> effects) => [.. effects.Where(static line => !line.StartsWith("count ", StringComparison.Ordinal)).Distinct()];

    /// <summary>Whether the program has the same effects in the same order when it runs again.</summary>
    private async Task<bool> IsStableAsync(Solution planted, EffectRun before) => (await machine.RunAsync(planted)).Effects.SequenceEqual(before.Effects);

    private static List<string> Beyond(IEnumerable<string> effects, IEnumerable<string> others)
    {
        var beyond = effects.ToList();
        foreach (var other in others)
        {
            beyond.Remove(other);
        }

        return beyond;
    }

    private static int CountOf(Planting planting, string text) => Regex.Count(text, $@"(?<!\w){planting.Number}(?!\d)");

    private static string TextOf(Solution solution) => string.Concat(
        solution.Projects.Single().Documents.OrderBy(static document => document.FilePath, StringComparer.Ordinal)
            .Select(static document => $"// {document.Name}\n{document.GetTextAsync().GetAwaiter().GetResult()}\n"));

    private static async Task<int> EndpointsInAsync(Solution solution) =>
        (await Diagnosis.OfAsync(solution)).Count(static diagnostic => diagnostic.Id == EndpointRule);
}
