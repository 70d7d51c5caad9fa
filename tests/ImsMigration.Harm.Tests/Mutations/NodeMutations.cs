using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>Changes of whole statements, members, arguments and elements.</summary>
internal static class NodeMutations
{
    /// <summary>The ways.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("statement deleted", static (root, random) => Delete<StatementSyntax>(root, random)),
        new("statement doubled", static (root, random) => Double<StatementSyntax>(root, random)),
        new("statement moved", static (root, random) => Move<StatementSyntax>(root, random)),
        new("statement wrapped in #if", static (root, random) => InBranch<StatementSyntax>(root, random)),
        new("statement wrapped in a block", static (root, random) => Around<StatementSyntax>(root, random, "{ ", " }")),
        new("statement wrapped in an if", static (root, random) => Around<StatementSyntax>(root, random, "if (System.Environment.TickCount > 0) ", "")),
        new("member deleted", static (root, random) => Delete<MemberDeclarationSyntax>(root, random)),
        new("member doubled", static (root, random) => Double<MemberDeclarationSyntax>(root, random)),
        new("member moved", static (root, random) => Move<MemberDeclarationSyntax>(root, random)),
        new("member wrapped in #if", static (root, random) => InBranch<MemberDeclarationSyntax>(root, random)),
        new("using directive wrapped in #if", static (root, random) => InBranch<UsingDirectiveSyntax>(root, random)),
        new("using directive deleted", static (root, random) => Delete<UsingDirectiveSyntax>(root, random)),
        new("argument deleted", static (root, random) => Delete<ArgumentSyntax>(root, random)),
        new("argument doubled", static (root, random) => Around<ArgumentSyntax>(root, random, null, ", null")),
        new("expression in parentheses", static (root, random) => Around<ExpressionSyntax>(root, random, "(", ")")),
        new("expression in a cast", static (root, random) => Around<ExpressionSyntax>(root, random, "(object)", "")),
        new("region around a member", static (root, random) => InLines<MemberDeclarationSyntax>(root, random, "#region inserted", "#endregion")),
        new("pragma around a statement", static (root, random) => InLines<StatementSyntax>(root, random, "#pragma warning disable CS0168", "#pragma warning restore CS0168")),
    ];

    private static SourceText Delete<T>(SyntaxNode root, Random random)
        where T : SyntaxNode => At<T>(root, random, static node => [new TextChange(node.Span, string.Empty)]);

    private static SourceText Double<T>(SyntaxNode root, Random random)
        where T : SyntaxNode => At<T>(root, random, static node => [new TextChange(new TextSpan(node.Span.End, 0), "\n" + node)]);

    private static SourceText Around<T>(SyntaxNode root, Random random, string? before, string after)
        where T : SyntaxNode => At<T>(root, random, node => [new TextChange(new TextSpan(node.SpanStart, 0), before ?? string.Empty), new TextChange(new TextSpan(node.Span.End, 0), after)]);

    private static SourceText InBranch<T>(SyntaxNode root, Random random)
        where T : SyntaxNode
    {
        var (symbol, other) = (random.Next(2) == 0 ? "NET10_0" : "!NET10_0", random.Next(3));
        return InLines<T>(root, random, "#if " + symbol, other == 0 ? "#else\n#endif" : "#endif");
    }

    /// <summary>Puts lines before and behind a node. Where it does not begin or end a line, one is begun.</summary>
    private static SourceText InLines<T>(SyntaxNode root, Random random, string before, string after)
        where T : SyntaxNode => At<T>(root, random, node =>
        [
            new TextChange(new TextSpan(node.SpanStart, 0), $"\n{before}\n"),
            new TextChange(new TextSpan(node.Span.End, 0), $"\n{after}\n"),
        ]);

    private static SourceText Move<T>(SyntaxNode root, Random random)
        where T : SyntaxNode
    {
        var nodes = NodesOf<T>(root);
        var text = root.SyntaxTree.GetText();
        if (nodes.Count < 2)
        {
            return text;
        }

        var (node, target) = (nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)]);
        return node.Span.IntersectsWith(target.SpanStart)
            ? text
            : text.WithChanges(new[] { new TextChange(node.Span, string.Empty), new TextChange(new TextSpan(target.SpanStart, 0), node + "\n") }.OrderBy(static change => change.Span.Start));
    }

    private static SourceText At<T>(SyntaxNode root, Random random, Func<T, IEnumerable<TextChange>> changes)
        where T : SyntaxNode
    {
        var nodes = NodesOf<T>(root);
        var text = root.SyntaxTree.GetText();
        return nodes.Count == 0 ? text : text.WithChanges(changes(nodes[random.Next(nodes.Count)]));
    }

    private static List<T> NodesOf<T>(SyntaxNode root)
        where T : SyntaxNode => root.DescendantNodes().OfType<T>().Where(static node => node.Span.Length > 0).ToList();
}
