using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Scopes;

/// <summary>Writes commas for the spaces between scopes, and leaves everything else of the expression as it is.</summary>
internal static class ScopeSeparators
{
    private static readonly Regex s_separator = new(@"\s*,\s*|\s+", RegexOptions.CultureInvariant);

    /// <summary>The edits of <paramref name="scopes"/> that make <paramref name="normalized"/> of it; none if a separator is not in one piece.</summary>
    public static ImmutableArray<Replacement> Replace(KnownText scopes, string normalized)
    {
        var tree = scopes.Node.SyntaxTree;
        switch (scopes.Node)
        {
            case LiteralExpressionSyntax literal:
                return ImmutableArray.Create(new Replacement(tree, literal.Span, SourceLayout.Literal(normalized)));
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } when arguments[0].Expression is LiteralExpressionSyntax { Token.Value: var separator }:
                return scopes.Text.Split(new[] { separator?.ToString() ?? string.Empty }, StringSplitOptions.None).Any(static scope => scope.Length == 0 || scope.Any(char.IsWhiteSpace))
                    ? ImmutableArray<Replacement>.Empty
                    : ImmutableArray.Create(new Replacement(tree, arguments[0].Expression.Span, SourceLayout.Literal(",")));
        }

        var tokens = scopes.Node.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)).ToList();
        var edits = tokens
            .SelectMany(static token => s_separator.Matches(token.Text).Cast<Match>().Select(match => (token, match)))
            .Select(found => new Replacement(tree, new TextSpan(found.token.SpanStart + found.match.Index, found.match.Length), ","))
            .ToImmutableArray();
        return edits.Length == ScopeList.Split(scopes.Text).Count() - 1 && tokens.All(static token => token.Text.IndexOf('\\') < 0)
            ? edits
            : ImmutableArray<Replacement>.Empty;
    }
}
