using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>The lines of a program that its migration leaves as they are: they have nothing to do with the retired flow.</summary>
internal sealed class KeptLines
{
    private readonly ImmutableArray<string> _lines;

    private KeptLines(ImmutableArray<string> lines) => _lines = lines;

    /// <summary>The lines that Fix All keeps in <paramref name="complete"/>.</summary>
    public static async Task<KeptLines> OfAsync(Solution complete)
    {
        var before = LinesOf(complete).ToHashSet();
        return new KeptLines([.. LinesOf(await FixAll.InSolutionAsync(complete)).Where(before.Contains)]);
    }

    /// <summary>Those lines of <paramref name="half"/>, the same program with an error, that are missing in <paramref name="migrated"/>.</summary>
    public ImmutableArray<string> LostIn(Solution half, Solution migrated)
    {
        if (migrated == half)
        {
            return [];
        }

        var expected = _lines.Intersect(LinesOf(half)).ToList();
        return [.. expected.Except(LinesOf(migrated))];
    }

    private static IEnumerable<string> LinesOf(Solution solution) =>
        CustomerCode.Of(solution).Sources
            .SelectMany(static file => file.Value.Split('\n'))
            .Select(static line => line.Trim())
            .Where(static line => line.Length > 1);
}
