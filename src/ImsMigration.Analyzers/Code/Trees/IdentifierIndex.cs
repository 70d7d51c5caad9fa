using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Code.Trees;

/// <summary>Every simple name of one syntax tree by its text, so that a reference search binds only the names that can match.</summary>
internal sealed class IdentifierIndex
{
    private readonly Dictionary<string, List<SimpleNameSyntax>> _names = new(StringComparer.Ordinal);

    private IdentifierIndex()
    {
    }

    /// <summary>The target-typed creations, <c>new(…)</c>, which name no type.</summary>
    public List<ImplicitObjectCreationExpressionSyntax> ImplicitCreations { get; } = [];

    /// <summary>The constructor initializers, <c>: this(…)</c> and <c>: base(…)</c>, and base lists that pass arguments.</summary>
    public List<SyntaxNode> ConstructorInitializers { get; } = [];

    /// <summary>Whether the tree gives a type another name.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>Reads one tree.</summary>
    public static IdentifierIndex Create(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var index = new IdentifierIndex();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            index.Add(node);
        }

        return index;
    }

    /// <summary>The names in this tree whose text is <paramref name="name"/>, in source order.</summary>
    public IReadOnlyList<SimpleNameSyntax> Find(string name) =>
        _names.TryGetValue(name, out var nodes) ? nodes : [];

    /// <summary>Those of them that stand in <paramref name="span"/>: one part of a program of many, so the others are not looked through.</summary>
    public IEnumerable<SimpleNameSyntax> FindIn(TextSpan span, string name)
    {
        if (!_names.TryGetValue(name, out var nodes))
        {
            yield break;
        }

        var first = 0;
        for (var last = nodes.Count; first < last;)
        {
            var middle = (first + last) / 2;
            if (nodes[middle].SpanStart < span.Start)
            {
                first = middle + 1;
            }
            else
            {
                last = middle;
            }
        }

        for (var next = first; next < nodes.Count && nodes[next].SpanStart < span.End; next++)
        {
            if (span.Contains(nodes[next].Span))
            {
                yield return nodes[next];
            }
        }
    }

    private void Add(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                if (!_names.TryGetValue(name.Identifier.ValueText, out var nodes))
                {
                    _names.Add(name.Identifier.ValueText, nodes = []);
                }

                nodes.Add(name);
                break;
            case ImplicitObjectCreationExpressionSyntax creation:
                ImplicitCreations.Add(creation);
                break;
            case UsingDirectiveSyntax { Alias: not null }:
                HasAliases = true;
                break;
            case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                ConstructorInitializers.Add(node);
                break;
        }
    }
}
