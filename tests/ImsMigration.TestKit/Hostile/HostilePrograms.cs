using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.TestKit.Hostile;

/// <summary>All hostile programs, for tests and measurements.</summary>
public static class HostilePrograms
{
    /// <summary>The programs.</summary>
    public static ImmutableArray<HostileProgram> All { get; } = [.. HostileExpressions.All.Concat(HostileMembers.All).Concat(WordyPrograms.All)];

    /// <summary>The program called <paramref name="name"/>.</summary>
    public static HostileProgram Get(string name) => All.Single(program => program.Name == name);
}
