using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Code.Trees;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>
/// What one compilation consists of, without keeping any of it alive, so that a later one can tell what changed since.
/// </summary>
internal sealed class World
{
    /// <summary>If more files change at once, as after a switch of branches, all is worked out anew.</summary>
    private const int MaximumChanges = 8;

    private readonly ImmutableArray<TreeIdentity> _trees;
    private readonly ImmutableArray<bool> _namesIms;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<(string Path, string? Value)> _settings;
    private readonly ImmutableArray<WeakReference<MetadataReference>> _references;

    /// <summary>
    /// Creates the world of <paramref name="compilation"/> with its <paramref name="configuration"/>, whose trees are those of
    /// <paramref name="files"/>; <paramref name="previous"/> is an earlier one of the same project, if there was one.
    /// </summary>
    public World(Compilation compilation, ImsConfiguration configuration, ImmutableArray<FileMemory> files, World? previous, CancellationToken cancellationToken)
    {
        _trees = ImmutableArray.CreateRange(files, static file => file.Index.Identity);
        _namesIms = ImmutableArray.CreateRange(files, file => file.NamesIms(configuration, cancellationToken));
        _options = compilation.Options;
        _settings = configuration.Settings.Select(static setting => (setting.Path, setting.Value)).ToImmutableArray();
        var hasSameReferences = previous is not null && HasReferences(previous._references, compilation);
        _references = hasSameReferences
            ? previous!._references
            : compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToImmutableArray();
        var hasSameDeclarations = hasSameReferences && IsLike(previous!, cancellationToken);
        Declarations = hasSameDeclarations ? previous!.Declarations : new object();
        Searches = hasSameDeclarations ? previous!.Searches : new SearchMemory();
    }

    /// <summary>Stands for all declarations, and all else that a file means to others: worlds in which they are the same share it.</summary>
    public object Declarations { get; }

    /// <summary>What was searched for in worlds with the same declarations.</summary>
    public SearchMemory Searches { get; }

    /// <summary>
    /// What changed since <paramref name="earlier"/>: the files among <paramref name="files"/>, those of this world, that
    /// are new, and the trees that are gone; <see langword="null"/> if anything else can have changed its meaning, too.
    /// </summary>
    public WorldChanges? ChangesSince(World earlier, ImmutableArray<FileMemory> files)
    {
        if (earlier.Declarations != Declarations)
        {
            return null;
        }

        var changes = PlacesOfChanges(earlier).ToImmutableArray();
        return new WorldChanges(ImmutableArray.CreateRange(changes, place => files[place]), ImmutableArray.CreateRange(changes, place => earlier._trees[place]));
    }

    private bool IsLike(World previous, CancellationToken cancellationToken)
    {
        if (_trees.Length != previous._trees.Length || !previous._options.Equals(_options) || !previous._settings.SequenceEqual(_settings))
        {
            return false;
        }

        var changes = PlacesOfChanges(previous).Take(MaximumChanges + 1).ToList();
        return changes.Count <= MaximumChanges && changes.All(place => IsReplaced(previous, place, cancellationToken));
    }

    /// <summary>The positions at which this world, which has as many trees as <paramref name="earlier"/>, has another tree.</summary>
    private IEnumerable<int> PlacesOfChanges(World earlier)
    {
        for (var place = 0; place < _trees.Length; place++)
        {
            if (_trees[place] != earlier._trees[place])
            {
                yield return place;
            }
        }
    }

    /// <summary>Whether the tree at <paramref name="place"/> is the same file as that in <paramref name="previous"/>, and differs only in the bodies of members.</summary>
    private bool IsReplaced(World previous, int place, CancellationToken cancellationToken) =>
        previous._trees[place].Path == _trees[place].Path
        && previous._namesIms[place] == _namesIms[place]
        && _trees[place].Declarations(cancellationToken) is { } declarations
        && declarations == previous._trees[place].Declarations(cancellationToken);

    private static bool HasReferences(ImmutableArray<WeakReference<MetadataReference>> known, Compilation compilation)
    {
        var count = 0;
        foreach (var reference in compilation.References)
        {
            if (count == known.Length || !known[count].TryGetTarget(out var same) || same != reference)
            {
                return false;
            }

            count++;
        }

        return count == known.Length;
    }
}
