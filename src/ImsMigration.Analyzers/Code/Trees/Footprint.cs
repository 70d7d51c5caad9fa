using System.Collections.Generic;

namespace ImsMigration.Code.Trees;

/// <summary>
/// What an answer was read from: as long as none of these trees is replaced, and no new tree holds what was searched for,
/// the answer stays the same.
/// </summary>
internal sealed class Footprint
{
    private readonly HashSet<TreeIdentity> _trees = [];
    private readonly HashSet<Search> _searches = [];

    /// <summary>Notes that <paramref name="tree"/> was read.</summary>
    public void Add(TreeIdentity tree) => _trees.Add(tree);

    /// <summary>Notes that all trees were searched.</summary>
    public void Add(Search search) => _searches.Add(search);

    /// <summary>Notes what <paramref name="other"/> was read from.</summary>
    public void Add(Footprint other)
    {
        _trees.UnionWith(other._trees);
        _searches.UnionWith(other._searches);
    }

    /// <summary>Whether <paramref name="tree"/> was read.</summary>
    public bool Reads(TreeIdentity tree) => _trees.Contains(tree);

    /// <summary>The searches.</summary>
    public IReadOnlyCollection<Search> Searches => _searches;
}
