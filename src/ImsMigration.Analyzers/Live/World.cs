using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Live;

/// <summary>
/// What one compilation consists of, without keeping any of it alive, so that a later one can tell what changed since.
/// </summary>
internal sealed class World
{
    /// <summary>If more files change at once, as after a switch of branches, all is worked out anew.</summary>
    private const int MaximumChanges = 8;

    private readonly HashSet<TreeIdentity> _trees;
    private readonly HashSet<TreeIdentity> _core;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<(string Path, string? Value)> _settings;
    private readonly ImmutableArray<WeakReference<MetadataReference>> _references;

    /// <summary>
    /// Creates the world of <paramref name="compilation"/> with its <paramref name="configuration"/>, whose trees are those of
    /// <paramref name="files"/>; <paramref name="previous"/> is an earlier one of the same project, if there was one.
    /// </summary>
    public World(Compilation compilation, ImsConfiguration configuration, ImmutableArray<FileMemory> files, World? previous, CancellationToken cancellationToken)
    {
        _trees = new HashSet<TreeIdentity>(files.Select(static file => file.Index.Identity));
        _core = new HashSet<TreeIdentity>(files.Where(file => file.NamesIms(configuration, cancellationToken)).Select(static file => file.Index.Identity));
        _options = compilation.Options;
        _settings = configuration.Settings.Select(static setting => (setting.Path, setting.Value)).ToImmutableArray();
        _references = compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference)).ToImmutableArray();
        Declarations = previous is not null && IsLike(previous, files, cancellationToken) ? previous.Declarations : new object();
    }

    /// <summary>Stands for all declarations, and all else that a file means to others: worlds in which they are the same share it.</summary>
    public object Declarations { get; }

    /// <summary>
    /// What changed since <paramref name="earlier"/>: the files among <paramref name="files"/>, those of this world, that
    /// are new, and the trees that are gone; <see langword="null"/> if anything else can have changed its meaning, too.
    /// </summary>
    public (ImmutableArray<FileMemory> New, ImmutableArray<TreeIdentity> Gone)? ChangesSince(World earlier, ImmutableArray<FileMemory> files) =>
        earlier.Declarations == Declarations
            ? (files.Where(file => !earlier._trees.Contains(file.Index.Identity)).ToImmutableArray(), earlier._trees.Where(tree => !_trees.Contains(tree)).ToImmutableArray())
            : null;

    private bool IsLike(World previous, ImmutableArray<FileMemory> files, CancellationToken cancellationToken)
    {
        if (!previous._options.Equals(_options) || !previous._settings.SequenceEqual(_settings) || !HasReferencesOf(previous))
        {
            return false;
        }

        var added = files.Where(file => !previous._trees.Contains(file.Index.Identity)).Take(MaximumChanges + 1).ToList();
        var gone = previous._trees.Where(tree => !_trees.Contains(tree)).Take(MaximumChanges + 1).ToList();
        return added.Count <= MaximumChanges
            && added.Count == gone.Count
            && added.All(file => gone.Count(tree => IsReplaced(previous, tree, file.Index.Identity, cancellationToken)) == 1);
    }

    /// <summary>Whether <paramref name="added"/> is the same file as <paramref name="gone"/>, and differs only in the bodies of members.</summary>
    private bool IsReplaced(World previous, TreeIdentity gone, TreeIdentity added, CancellationToken cancellationToken) =>
        gone.Path == added.Path
        && previous._core.Contains(gone) == _core.Contains(added)
        && added.Declarations(cancellationToken) is { } declarations
        && declarations == gone.Declarations(cancellationToken);

    private bool HasReferencesOf(World previous) =>
        previous._references.Length == _references.Length
        && previous._references.Zip(_references, static (kept, now) => kept.TryGetTarget(out var old) && now.TryGetTarget(out var current) && old == current).All(static same => same);
}
