using System.Collections.Concurrent;
using System.Collections.Generic;

namespace ImsMigration.Flow;

/// <summary>What the names in one tree mean, as far as it was asked; right as long as all declarations of the program are the same.</summary>
internal sealed class TreeUses
{
    private readonly ConcurrentDictionary<(string Name, int Required, int Maximum), HashSet<string>> _paths = new();

    /// <summary>Creates uses for the declarations that <paramref name="declarations"/> stands for.</summary>
    public TreeUses(object declarations) => Declarations = declarations;

    /// <summary>What stands for the declarations.</summary>
    public object Declarations { get; }

    /// <summary>The paths of the symbols that <paramref name="search"/> finds by name, if that was asked before.</summary>
    public bool TryGet(Search search, out HashSet<string> paths) => _paths.TryGetValue(KeyOf(search), out paths!);

    /// <summary>Keeps <paramref name="paths"/>.</summary>
    public void Add(Search search, HashSet<string> paths) => _paths.TryAdd(KeyOf(search), paths);

    private static (string Name, int Required, int Maximum) KeyOf(Search search) => (search.Name, search.Required, search.Maximum);
}
