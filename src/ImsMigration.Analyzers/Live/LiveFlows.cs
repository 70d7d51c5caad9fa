using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Live;

/// <summary>
/// Remembers the flows of a program from one compilation to the next, as long as the host keeps its syntax trees: after
/// a keystroke, only the flows are worked out again that the edited file can concern.
/// </summary>
internal sealed class LiveFlows
{
    private readonly TreeIndexes _indexes = new();
    private readonly ConditionalWeakTable<SyntaxTree, FileMemory> _memories = new();

    /// <summary>All that is to be reported in <paramref name="compilation"/>, by file.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="configuration">What its configuration files say about IMS.</param>
    /// <param name="cancellationToken">Ends the work; what was found by then is remembered.</param>
    public ILookup<TreeIdentity, KeptReport> In(Compilation compilation, ImsConfiguration configuration, CancellationToken cancellationToken)
    {
        var files = compilation.SyntaxTrees.Select(MemoryOf).ToImmutableArray();
        var previous = files.Select(static file => file.World).FirstOrDefault(static known => known is not null);
        var world = new World(compilation, configuration, files, previous, cancellationToken);
        foreach (var file in files)
        {
            file.World = world;
        }

        return new FlowUpdate(compilation, configuration, _indexes, world, files, cancellationToken).Reports();
    }

    /// <summary>What stands for <paramref name="tree"/>.</summary>
    public TreeIdentity IdentityOf(SyntaxTree tree) => _indexes.Of(tree).Identity;

    private FileMemory MemoryOf(SyntaxTree tree) => _memories.GetValue(tree, key => new FileMemory(_indexes.Of(key)));
}
