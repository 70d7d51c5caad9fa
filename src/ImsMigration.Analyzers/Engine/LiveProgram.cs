using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code.Trees;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>
/// Remembers what was found in a program from one compilation to the next, as long as the host keeps its syntax trees:
/// after a keystroke, only that is worked out again that the edited file can concern.
/// </summary>
internal sealed class LiveProgram
{
    private readonly TreeIndexes _indexes = new();
    private readonly ConditionalWeakTable<SyntaxTree, FileMemory> _memories = new();

    /// <summary>
    /// <paramref name="compilation"/>, whose configuration files say <paramref name="configuration"/> about IMS, as the latest revision of the
    /// program. <paramref name="words"/> gives the kinds of words of a tree.
    /// </summary>
    public Revision Revise(Compilation compilation, ImsConfiguration configuration, Func<SyntaxTree, ImsWords> words, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(tree => MemoryOf(tree, words)).ToImmutableArray();
        var previous = files.Select(static file => file.World).FirstOrDefault(static known => known is not null);
        var world = new World(compilation, configuration, files, previous, cancellationToken);
        foreach (var file in files)
        {
            file.World = world;
        }

        return new Revision(compilation, configuration, _indexes, world, files, cancellationToken);
    }

    /// <summary>The kinds of words in the source of <paramref name="compilation"/>, as they are remembered, or else as <paramref name="words"/> gives them of a tree.</summary>
    public ImsWords WordsOf(Compilation compilation, Func<SyntaxTree, ImsWords> words)
    {
        var found = ImsWords.None;
        foreach (var tree in compilation.SyntaxTrees)
        {
            found |= _memories.TryGetValue(tree, out var known) ? known.Words : words(tree);
        }

        return found;
    }

    /// <summary>What stands for <paramref name="tree"/>.</summary>
    public TreeIdentity IdentityOf(SyntaxTree tree) => _indexes.Of(tree).Identity;

    private FileMemory MemoryOf(SyntaxTree tree, Func<SyntaxTree, ImsWords> words) =>
        _memories.TryGetValue(tree, out var known) ? known : _memories.GetValue(tree, key => new FileMemory(_indexes.Of(key), words(key)));
}
