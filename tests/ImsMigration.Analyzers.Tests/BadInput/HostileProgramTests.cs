using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit.Hostile;
using Xunit;

namespace ImsMigration.Analyzers.Tests.BadInput;

/// <summary>Programs that are made to stop whoever reads them: the analysis ends and answers, and the fix leaves what it does not understand.</summary>
public sealed class HostileProgramTests
{
    /// <summary>Those whose requests are more than the budget, so that nobody knows what they send.</summary>
    private static readonly HashSet<string> s_unknown =
    [
        "60 methods that call each other",
        "300 methods that call each other",
        "500 requests of one tangle",
    ];

    public static TheoryData<string> Names => [.. HostilePrograms.All.Select(static program => program.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_analyzed_and_fixed_without_harm(string name)
    {
        var solution = HostilePrograms.Get(name).Write().ToSolution();
        var migrated = await SafeFix.CheckAsync(solution, name);
        if (s_unknown.Contains(name))
        {
            Assert.Same(solution, migrated);
        }
    }
}
