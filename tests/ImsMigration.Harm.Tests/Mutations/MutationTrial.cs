using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Inputs;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>Applies the fix to a mutant, and asks what must hold whatever the code looks like.</summary>
internal static class MutationTrial
{
    /// <summary>The kind and detail of the first thing that does not hold, <see langword="null"/> if all does; and whether the mutant compiled and was changed.</summary>
    public static async Task<(string? Kind, string Detail, bool Compiles, bool IsChanged)> TryAsync(Mutant mutant)
    {
        var before = mutant.Solution;
        var errors = await ErrorsAsync(before);
        try
        {
            var after = await FixAll.InSolutionAsync(before);
            var isChanged = after.GetChanges(before).GetProjectChanges().Any(static project => project.GetChangedDocuments().Any());
            var (kind, detail) = await FaultAsync(before, after, errors);
            return (kind, detail, errors.Count == 0, isChanged);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ("Exception", exception.ToString(), errors.Count == 0, false);
        }
    }

    private static async Task<(string? Kind, string Detail)> FaultAsync(Solution before, Solution after, Dictionary<string, int> errors)
    {
        var now = await ErrorsAsync(after);
        if (now.Where(error => error.Value > errors.GetValueOrDefault(error.Key)).ToList() is { Count: > 0 } added)
        {
            return ("New error", string.Join(", ", added.Select(static error => error.Key)) + "\n" + await LineDifference.OfAsync(before, after));
        }

        foreach (var document in before.Projects.Single().Documents)
        {
            var (old, current) = (await document.GetTextAsync(), await after.GetDocument(document.Id)!.GetTextAsync());
            if (old.ContentEquals(current))
            {
                continue;
            }

            if (document.Name == Mutant.ForeignFile)
            {
                return ("Foreign file changed", await LineDifference.OfAsync(before, after));
            }

            if (!Equals(old.Encoding, current.Encoding))
            {
                return ("Encoding changed", $"{document.Name}: {old.Encoding?.WebName} to {current.Encoding?.WebName}");
            }

            if (old.ToString().ReplaceLineEndings("\r\n") == old.ToString() && current.ToString().ReplaceLineEndings("\r\n") != current.ToString())
            {
                return ("Line ends changed", await LineDifference.OfAsync(before, after));
            }

            if (LostComments.Find(await document.GetSyntaxRootAsync(), await after.GetDocument(document.Id)!.GetSyntaxRootAsync()) is { Count: > 0 } lost)
            {
                return ("Comment lost", string.Join('\n', lost) + "\n" + await LineDifference.OfAsync(before, after));
            }
        }

        var again = await FixAll.InSolutionAsync(after);
        return (await CustomerSolution.TextsOfAsync(again)).SequenceEqual(await CustomerSolution.TextsOfAsync(after))
            ? (null, string.Empty)
            : ("Changed again", await LineDifference.OfAsync(after, again));
    }

    /// <summary>How many errors of each id the program has, with those that stand nowhere.</summary>
    private static async Task<Dictionary<string, int>> ErrorsAsync(Solution solution) =>
        (await ProgramRunner.ErrorsAsync(solution)).GroupBy(static error => error.Id).ToDictionary(static group => group.Key, static group => group.Count());
}
