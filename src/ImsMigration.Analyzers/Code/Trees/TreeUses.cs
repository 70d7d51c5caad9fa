using System.Collections.Concurrent;
using System.Collections.Generic;

namespace ImsMigration.Code.Trees;

/// <summary>What the names in one tree mean, as far as it was asked; right as long as all declarations of the program are the same.</summary>
internal sealed class TreeUses
{
    private readonly ConcurrentDictionary<Search, HashSet<int>> _paths = new(SameName.Instance);

    /// <summary>Creates uses for the declarations that <paramref name="declarations"/> stands for.</summary>
    public TreeUses(object declarations) => Declarations = declarations;

    /// <summary>What stands for the declarations.</summary>
    public object Declarations { get; }

    /// <summary>The hashes of the paths of the symbols that <paramref name="search"/> finds by name, if that was asked before.</summary>
    public bool TryGet(Search search, out HashSet<int> paths) => _paths.TryGetValue(search, out paths!);

    /// <summary>Keeps <paramref name="paths"/>.</summary>
    public void Add(Search search, HashSet<int> paths) => _paths.TryAdd(search, paths);

    /// <summary>
    /// Takes searches for one that find the same names, whatever the names must mean. Thousands of trees are asked the same,
    /// so the hash of the name is not worked out again for each.
    /// </summary>
    private sealed class SameName : IEqualityComparer<Search>
    {
        public static readonly SameName Instance = new();

        private SameName()
        {
        }

        public bool Equals(Search? x, Search? y) => x?.Name == y?.Name && x?.Required == y?.Required && x?.Maximum == y?.Maximum;

        public int GetHashCode(Search obj) => unchecked((((obj.Hash * 31) + obj.Required) * 31) + obj.Maximum);
    }
}
