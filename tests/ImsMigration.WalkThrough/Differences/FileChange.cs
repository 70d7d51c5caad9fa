using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.WalkThrough.Differences;

/// <summary>A file that differs between two copies of a source tree.</summary>
/// <param name="Path">The path relative to the top of the tree, with forward slashes.</param>
/// <param name="Lines">All lines of both versions in reading order; empty if one of them is not text.</param>
internal sealed record FileChange(string Path, ImmutableArray<DiffLine> Lines)
{
    /// <summary>The number of lines that only the new version has.</summary>
    public int Added => Lines.Count(line => line.Change == LineChange.Added);

    /// <summary>The number of lines that only the old version has.</summary>
    public int Removed => Lines.Count(line => line.Change == LineChange.Removed);
}
