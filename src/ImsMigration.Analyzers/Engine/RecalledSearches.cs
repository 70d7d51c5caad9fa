using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code.Trees;

namespace ImsMigration.Engine;

/// <summary>
/// The searches of one revision. A name of an API family stands in thousands of files: after an edit, only the edited ones are
/// searched again.
/// </summary>
internal sealed class RecalledSearches : ISearchMemory
{
    private readonly World _world;
    private readonly TreeIndexes _indexes;
    private readonly Func<World, WorldChanges?> _changesSince;

    /// <summary>Creates the searches in <paramref name="world"/>; <paramref name="changesSince"/> tells what changed since an earlier one.</summary>
    public RecalledSearches(World world, TreeIndexes indexes, Func<World, WorldChanges?> changesSince)
    {
        _world = world;
        _indexes = indexes;
        _changesSince = changesSince;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TreeIndex>? Recall(Search search, Func<TreeIndex, bool> canHold)
    {
        if (_world.Searches.Get(search) is not { } known)
        {
            return null;
        }

        if (known.World != _world)
        {
            if (_changesSince(known.World)?.Apply(known.Files, canHold) is not { } files)
            {
                return null;
            }

            _world.Searches.Keep(search, known = new FoundFiles(_world, files));
        }

        return known.Files.Select(file => _indexes.Of(file.Get())).ToList();
    }

    /// <inheritdoc/>
    public void Keep(Search search, IReadOnlyList<TreeIndex> files) =>
        _world.Searches.Keep(search, new FoundFiles(_world, files.Select(static file => file.Identity).ToImmutableArray()));
}
