using System;
using System.Collections.Generic;

namespace ImsMigration.Code.Trees;

/// <summary>Which files of a program hold what was searched for, remembered from an earlier revision of it with the same declarations.</summary>
internal interface ISearchMemory
{
    /// <summary>
    /// The files that <paramref name="search"/> found, brought up to date with <paramref name="canHold"/> for those that were edited since;
    /// <see langword="null"/> if they must be searched for.
    /// </summary>
    IReadOnlyList<TreeIndex>? Recall(Search search, Func<TreeIndex, bool> canHold);

    /// <summary>Remembers the <paramref name="files"/> that <paramref name="search"/> found.</summary>
    void Keep(Search search, IReadOnlyList<TreeIndex> files);
}
