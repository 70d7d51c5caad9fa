using System;
using System.Collections.Immutable;
using ImsMigration.Code.Trees;

namespace ImsMigration.Engine;

/// <summary>The files in which two compilations differ that have the same declarations, position by position.</summary>
/// <param name="New">The files of the later one.</param>
/// <param name="Gone">The trees that they replace.</param>
internal sealed record WorldChanges(ImmutableArray<FileMemory> New, ImmutableArray<TreeIdentity> Gone)
{
    /// <summary>
    /// The files that were <paramref name="found"/> in the earlier compilation as they are in the later one, where <paramref name="canHold"/>
    /// says which of the new ones count; <see langword="null"/> if a file counts that did not, because its position among the others is not known.
    /// </summary>
    public ImmutableArray<TreeIdentity>? Apply(ImmutableArray<TreeIdentity> found, Func<TreeIndex, bool> canHold)
    {
        for (var change = 0; change < New.Length; change++)
        {
            var place = found.IndexOf(Gone[change]);
            if (canHold(New[change].Index))
            {
                if (place < 0)
                {
                    return null;
                }

                found = found.SetItem(place, New[change].Index.Identity);
            }
            else if (place >= 0)
            {
                found = found.RemoveAt(place);
            }
        }

        return found;
    }
}
