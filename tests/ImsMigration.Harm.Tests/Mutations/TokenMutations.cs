using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>Changes of single tokens, and of what stands between them.</summary>
internal static class TokenMutations
{
    /// <summary>The ways.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("token deleted", static (root, random) => At(root, random, static token => new TextChange(token.Span, string.Empty))),
        new("token doubled", static (root, random) => At(root, random, static token => new TextChange(new TextSpan(token.Span.End, 0), " " + token.Text))),
        new("neighbours swapped", SwapNeighbours),
        new("two tokens swapped", SwapAny),
        new("token replaced by another", ReplaceByAny),
        new("block comment inserted", static (root, random) => At(root, random, token => new TextChange(new TextSpan(token.SpanStart, 0), $"/* inserted {random.Next(1000)} */ "))),
        new("line comment inserted", static (root, random) => At(root, random, token => new TextChange(new TextSpan(token.SpanStart, 0), $"// inserted {random.Next(1000)}\n"))),
        new("trailing comment inserted", static (root, random) => At(root, random, token => new TextChange(new TextSpan(LineEnd(root, token), 0), $" // inserted {random.Next(1000)}"))),
        new("documentation inserted", static (root, random) => At(root, random, token => new TextChange(new TextSpan(token.SpanStart, 0), $"/// <summary>Inserted {random.Next(1000)}.</summary>\n"))),
        new("line break inserted", static (root, random) => At(root, random, static token => new TextChange(new TextSpan(token.SpanStart, 0), "\n"))),
        new("lines joined", static (root, random) => At(root, random, static token => token.LeadingTrivia.Concat(token.TrailingTrivia).All(static trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia)
            ? new TextChange(token.FullSpan, " " + token.Text + " ")
            : new TextChange(token.Span, token.Text))),
    ];

    private static SourceText At(SyntaxNode root, Random random, Func<SyntaxToken, TextChange> change)
    {
        var text = root.SyntaxTree.GetText();
        var tokens = TokensOf(root);
        return tokens.Count == 0 ? text : text.WithChanges(change(tokens[random.Next(tokens.Count)]));
    }

    private static SourceText SwapNeighbours(SyntaxNode root, Random random)
    {
        var tokens = TokensOf(root);
        var text = root.SyntaxTree.GetText();
        if (tokens.Count < 2)
        {
            return text;
        }

        var index = random.Next(tokens.Count - 1);
        return text.WithChanges(new TextChange(tokens[index].Span, tokens[index + 1].Text), new TextChange(tokens[index + 1].Span, tokens[index].Text));
    }

    private static SourceText SwapAny(SyntaxNode root, Random random)
    {
        var tokens = TokensOf(root);
        var text = root.SyntaxTree.GetText();
        var (one, other) = (random.Next(Math.Max(tokens.Count, 1)), random.Next(Math.Max(tokens.Count, 1)));
        return one == other
            ? text
            : text.WithChanges(new[] { new TextChange(tokens[one].Span, tokens[other].Text), new TextChange(tokens[other].Span, tokens[one].Text) }.OrderBy(static change => change.Span.Start));
    }

    /// <summary>Another token of the same kind is the likelier to compile: another name, or another text.</summary>
    private static SourceText ReplaceByAny(SyntaxNode root, Random random)
    {
        var tokens = TokensOf(root);
        var text = root.SyntaxTree.GetText();
        if (tokens.Count == 0)
        {
            return text;
        }

        var token = tokens[random.Next(tokens.Count)];
        var others = tokens.Where(other => other.RawKind == token.RawKind).ToList();
        return text.WithChanges(new TextChange(token.Span, others[random.Next(others.Count)].Text));
    }

    private static List<SyntaxToken> TokensOf(SyntaxNode root) => root.DescendantTokens().Where(static token => token.Span.Length > 0).ToList();

    private static int LineEnd(SyntaxNode root, SyntaxToken token) => root.SyntaxTree.GetText().Lines.GetLineFromPosition(token.Span.End).End;
}
