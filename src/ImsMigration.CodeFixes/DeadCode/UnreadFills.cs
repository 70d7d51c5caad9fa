using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds the statements that fill a variable in a branch from which it is not read any more, although other branches, for other
/// issuers, still fill and read it: the claims for IMS in one <c>case</c> of a <c>switch</c>.
/// </summary>
internal sealed class UnreadFills
{
    private readonly FlowGraph _graph;
    private readonly RemovedCode _removed;
    private readonly DispensableUse _uses;

    /// <summary>Creates a finder for a plan that takes <paramref name="removed"/> away.</summary>
    public UnreadFills(FlowGraph graph, RemovedCode removed, DispensableUse uses)
    {
        _graph = graph;
        _removed = removed;
        _uses = uses;
    }

    /// <summary>The removals of those statements on <paramref name="symbol"/> that something read until now.</summary>
    public IReadOnlyList<Removal> Of(ISymbol symbol)
    {
        if (symbol is not ILocalSymbol { Type: var type, DeclaringSyntaxReferences: { Length: 1 } declarations } || !AssertionMaterial.Is(type))
        {
            return [];
        }

        var start = declarations[0].GetSyntax(_graph.Program.CancellationToken);
        var uses = _graph.References.Find(symbol).Select(name => (Name: (SyntaxNode)name, Removal: _removed.Contains(name) ? null : _uses.Find(name, symbol))).ToList();
        var gone = uses.Where(use => _removed.Contains(use.Name)).Select(static use => use.Name).ToList();
        var reads = uses.Where(use => use.Removal is null && !_removed.Contains(use.Name)).Select(static use => use.Name).ToList();
        if (reads.Count == 0 || uses.Any(use => use.Removal is { } removal && _removed.HoldsRequest(removal)))
        {
            // Only what another branch reads is for that branch, and what holds the new request is read by it.
            return [];
        }

        return uses
            .Where(use => use.Removal is { Style: RemovalStyle.Lines }
                && gone.Any(name => !ExclusiveBranches.Separate(use.Name, name, start) && reads.All(read => ExclusiveBranches.Separate(name, read, start)))
                && reads.All(name => ExclusiveBranches.Separate(use.Name, name, start)))
            .Select(static use => use.Removal!)
            .ToList();
    }
}
