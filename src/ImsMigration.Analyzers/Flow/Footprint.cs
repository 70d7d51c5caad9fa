using System.Collections.Generic;

namespace ImsMigration.Flow;

/// <summary>
/// What an answer was read from: as long as none of these trees is replaced, and no new tree can name one of these words,
/// the answer stays the same.
/// </summary>
internal sealed class Footprint
{
    private readonly HashSet<TreeIdentity> _trees = [];
    private readonly HashSet<int> _words = [];

    /// <summary>The trees that were read.</summary>
    public IReadOnlyCollection<TreeIdentity> Trees => _trees;

    /// <summary>Notes that <paramref name="tree"/> was read.</summary>
    public void Add(TreeIdentity tree) => _trees.Add(tree);

    /// <summary>Notes that all trees were searched for the word with this hash.</summary>
    public void Add(int word) => _words.Add(word);

    /// <summary>Notes what <paramref name="other"/> was read from.</summary>
    public void Add(Footprint other)
    {
        _trees.UnionWith(other._trees);
        _words.UnionWith(other._words);
    }

    /// <summary>Whether <paramref name="tree"/> was read.</summary>
    public bool Reads(TreeIdentity tree) => _trees.Contains(tree);

    /// <summary>Whether one of <paramref name="words"/> was searched for.</summary>
    public bool Searches(TextWords words)
    {
        foreach (var word in _words)
        {
            if (words.Contain(word))
            {
                return true;
            }
        }

        return false;
    }
}
