using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImsMigration.Code.Trees;

namespace ImsMigration.Engine;

/// <summary>
/// What was found in a program, search by search. Revisions with the same declarations share it, and may ask at the same time:
/// every answer says by itself for which of them it is right.
/// </summary>
internal sealed class SearchMemory
{
    private readonly ConcurrentDictionary<Search, FoundFiles> _found = new();

    /// <summary>What <paramref name="search"/> found in the last revision that asked; <see langword="null"/> if none did.</summary>
    public FoundFiles? Get(Search search) => _found.TryGetValue(search, out var files) ? files : null;

    /// <summary>Keeps what <paramref name="search"/> found.</summary>
    public void Keep(Search search, FoundFiles files) => _found[search] = files;
}

/// <summary>The files that a search found.</summary>
/// <param name="World">The compilation in which it did.</param>
/// <param name="Files">The files, in the order of the compilation.</param>
internal sealed record FoundFiles(World World, ImmutableArray<TreeIdentity> Files);
