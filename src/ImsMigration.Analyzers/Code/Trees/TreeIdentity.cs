using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code.Trees;

/// <summary>Stands for a syntax tree where holding the tree itself would keep it in memory.</summary>
internal sealed class TreeIdentity
{
    private readonly WeakReference<SyntaxTree> _tree;
    private int? _declarations;

    /// <summary>Creates the identity of <paramref name="tree"/>, which must have no other.</summary>
    public TreeIdentity(SyntaxTree tree)
    {
        _tree = new WeakReference<SyntaxTree>(tree);
        Path = tree.FilePath;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The tree, which somebody must keep; throws an <see cref="InvalidOperationException"/> if nobody does.</summary>
    public SyntaxTree Get() => _tree.TryGetTarget(out var tree) ? tree : throw new InvalidOperationException("The tree is gone.");

    /// <summary>The hash of what other files can see of the tree; <see langword="null"/> if the tree was gone before anybody asked.</summary>
    public int? Declarations(CancellationToken cancellationToken)
    {
        if (_declarations is null && _tree.TryGetTarget(out var tree))
        {
            _declarations = DeclarationShape.Of(tree, cancellationToken);
        }

        return _declarations;
    }
}
