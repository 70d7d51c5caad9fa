using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code.Trees;

/// <summary>The indexes of syntax trees, each kept for as long as somebody else keeps its tree.</summary>
internal sealed class TreeIndexes
{
    private readonly ConditionalWeakTable<SyntaxTree, TreeIndex> _indexes = new();

    /// <summary>The index of <paramref name="tree"/>.</summary>
    public TreeIndex Of(SyntaxTree tree) => _indexes.GetValue(tree, static key => new TreeIndex(key));
}
