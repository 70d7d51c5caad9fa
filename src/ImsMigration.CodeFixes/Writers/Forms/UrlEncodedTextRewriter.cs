using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>
/// Rewrites a form that is url-encoded text: inside the literal <c>jwt_token=</c> becomes the new fields, and the part
/// that put the token behind it goes.
/// </summary>
internal static class UrlEncodedTextRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if it is not known where the token begins or ends.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, ProgramModel program)
    {
        var part = form.Jwt.NameNode;
        var token = part.GetFirstToken();
        var at = token.Text.IndexOf(TokenForm.JwtField + "=", StringComparison.Ordinal);
        if (at < 0 || form.Jwt.Text is not { IsUnderstood: true } value || (!value.Values.Any() && IsChosen(part)))
        {
            return null;
        }

        var missing = NewField.MissingIn(form, scope);
        var fields = string.Join("&", missing.Select(static field => field.Name + "=" + field.Value));
        var values = value.Values.ToImmutableArray<SyntaxNode>();
        var name = new TextSpan(token.SpanStart + at, TokenForm.JwtField.Length + 1);
        var span = WithAdjacent(name, value);
        if (fields.Length == 0 && token.Text.Remove(at, span.Length).Trim('&', '"', '@', '$').Length == 0 && AppendOf(part) is { } append && value.Pieces.All(piece => append.FullSpan.Contains(piece.Span)))
        {
            return new FormRewrite(
                ImmutableArray<Replacement>.Empty,
                values,
                ImmutableArray<SyntaxNode>.Empty,
                ImmutableArray.Create(Removal.Whole(append)));
        }

        var replacements = value.Pieces
            .Select(static piece => piece.Span)
            .Distinct()
            .Where(piece => !span.Contains(piece))
            .Select(piece => new Replacement(part.SyntaxTree, piece, string.Empty))
            .ToList();
        replacements.AddRange(LowerFormatItems(token, span, value));
        if (fields.Length == 0 && at > 0 && token.Text[at - 1] == '&')
        {
            span = TextSpan.FromBounds(span.Start - 1, span.End);
        }

        replacements.Add(new Replacement(part.SyntaxTree, span, fields));
        replacements.AddRange(ScopeComment.Above(part, missing, program));
        return new FormRewrite(replacements.ToImmutableArray(), values, ImmutableArray<SyntaxNode>.Empty, ImmutableArray<Removal>.Empty);
    }

    /// <summary><paramref name="name"/> with the pieces of the value that follow it without a gap.</summary>
    private static TextSpan WithAdjacent(TextSpan name, TextValue value)
    {
        var span = name;
        foreach (var piece in value.Pieces.Where(piece => piece.Span.Start == span.End))
        {
            span = TextSpan.FromBounds(span.Start, piece.Span.End);
        }

        return span;
    }

    /// <summary>Whether <paramref name="part"/> is one of several texts that can stand there: its value may follow behind all of them.</summary>
    private static bool IsChosen(SyntaxNode part) =>
        part.Ancestors().TakeWhile(static node => node is ExpressionSyntax or SwitchExpressionArmSyntax).Any(static node => node is ConditionalExpressionSyntax or SwitchExpressionSyntax);

    /// <summary>The statement that appends <paramref name="part"/>, and at most the value behind it.</summary>
    private static ExpressionStatementSyntax? AppendOf(SyntaxNode part) =>
        part.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append", Expression: IdentifierNameSyntax } } append }
        && append.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: InvocationExpressionSyntax whole } statement
        && AppendChain.EndingWith(whole) is { Calls: var calls }
        && calls.All(static call => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText == "Append")
            ? statement
            : null;

    /// <summary>The items of a format outside of <paramref name="removed"/> count without the arguments that go.</summary>
    private static IEnumerable<Replacement> LowerFormatItems(SyntaxToken token, TextSpan removed, TextValue value)
    {
        foreach (var (span, index) in FormatValue.ItemsIn(token).Where(item => !value.FormatArguments.IsEmpty && !removed.Contains(item.Span)))
        {
            var lower = index - value.FormatArguments.Count(gone => gone < index);
            if (lower != index)
            {
                var digits = new TextSpan(span.Start + 1, index.ToString(CultureInfo.InvariantCulture).Length);
                yield return new Replacement(token.SyntaxTree!, digits, lower.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
