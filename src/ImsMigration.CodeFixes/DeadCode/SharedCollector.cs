using System.Linq;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises a variable from which only one of several entries goes: the list of the settings that are missing, which has no
/// private key in it any more and is still filled and asked for the others.
/// </summary>
internal static class SharedCollector
{
    /// <summary>Whether <paramref name="symbol"/> is such a variable once <paramref name="removed"/> is gone.</summary>
    public static bool Is(ISymbol symbol, FlowGraph graph, RemovedCode removed)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol))
        {
            return false;
        }

        var uses = graph.References.Find(symbol).ToLookup(removed.Contains);
        return uses[true].Any()
            && uses[true].All(IsFill)
            && uses[false].Any(IsFill)
            && !uses[false].All(IsFill);
    }

    private static bool IsFill(SyntaxNode name) => ReferenceSyntax.StatementOn(ReferenceSyntax.AccessOf(name)) is not null;
}
