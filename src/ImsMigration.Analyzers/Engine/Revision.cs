using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Code;
using ImsMigration.Code.Trees;
using ImsMigration.Rules;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>One compilation with what is remembered of its files from earlier ones, and the flow of values through it, for all rules.</summary>
internal sealed class Revision
{
    private readonly TreeIndexes _indexes;
    private readonly World _world;
    private readonly Dictionary<World, WorldChanges?> _changes = [];

    /// <summary>Creates the revision of <paramref name="files"/>, which are those of <paramref name="compilation"/> and <paramref name="world"/>.</summary>
    public Revision(Compilation compilation, ImsConfiguration configuration, TreeIndexes indexes, World world, ImmutableArray<FileMemory> files, CancellationToken cancellationToken)
    {
        _indexes = indexes;
        _world = world;
        Configuration = configuration;
        Files = files;
        CancellationToken = cancellationToken;
        Graph = new FlowGraph(new ProgramModel(ImmutableArray.Create(compilation), cancellationToken, indexes, world.Declarations, new RecalledSearches(world, indexes, ChangesSince)));
    }

    /// <summary>The flow of values through the compilation, worked out as far as questions are asked of it.</summary>
    public FlowGraph Graph { get; }

    /// <summary>What the configuration files say about IMS.</summary>
    public ImsConfiguration Configuration { get; }

    /// <summary>The files.</summary>
    public ImmutableArray<FileMemory> Files { get; }

    /// <summary>Ends the work; what was found by then is remembered.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Stands for all declarations of the compilation.</summary>
    public object Declarations => _world.Declarations;

    /// <summary>The files that can have to do with one of <paramref name="topics"/>.</summary>
    public IEnumerable<FileMemory> FilesWith(FileTopics topics) => Files.Where(file => file.Has(topics, CancellationToken));

    /// <summary>The place of <paramref name="node"/>.</summary>
    public KeptPlace PlaceOf(SyntaxNode node) => new(_indexes.Of(node.SyntaxTree).Identity, node.Span);

    /// <summary>The node at <paramref name="place"/>, which is in a tree of this compilation.</summary>
    public SyntaxNode NodeAt(KeptPlace place) => place.Tree.Get().GetRoot(CancellationToken).FindNode(place.Span);

    /// <summary><paramref name="report"/> without the compilation.</summary>
    public KeptReport Keep(Report report) =>
        new(report.Rule, new KeptPlace(_indexes.Of(report.Place.SourceTree!).Identity, report.Place.SourceSpan), report.Arguments, report.Problem, report.Left) { FormFile = report.FormFile };

    /// <summary>
    /// <paramref name="memory"/>, if it still holds in this compilation, or else <see langword="null"/>. After an edit, this is asked of
    /// thousands of files and nearly always true: it takes no delegates, which every question would have to make.
    /// </summary>
    public Remembered<T>? Current<T>(Remembered<T>? memory)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (memory is null || !Holds(memory.World, memory.Read))
        {
            return null;
        }

        memory.World = _world;
        return memory;
    }

    /// <summary>What <paramref name="work"/> finds, to be remembered.</summary>
    public Remembered<T> Found<T>(Func<T> work)
    {
        var (answer, read) = Graph.Program.Recorded(work);
        return new Remembered<T>(_world, read, answer);
    }

    private WorldChanges? ChangesSince(World world)
    {
        if (!_changes.TryGetValue(world, out var changes))
        {
            _changes.Add(world, changes = _world.ChangesSince(world, Files));
        }

        return changes;
    }

    /// <summary>Whether an answer that was <paramref name="read"/> in <paramref name="world"/> is right in this one, too.</summary>
    private bool Holds(World world, Footprint read)
    {
        if (world == _world)
        {
            return true;
        }

        if (ChangesSince(world) is not { } changes)
        {
            return false;
        }

        foreach (var gone in changes.Gone)
        {
            if (read.Reads(gone))
            {
                return false;
            }
        }

        foreach (var file in changes.New)
        {
            foreach (var search in read.Searches)
            {
                if (CanHold(file, search))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool CanHold(FileMemory file, Search search) => search.IsForPart
        ? file.Index.Contains(search.Name, CancellationToken)
        : (search.IsForConstructor || file.Index.Words(CancellationToken).Contain(search.Hash)) && Graph.Program.Uses.CanHold(file.Index, search);
}
