using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Planning;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>
/// Rewrites a form that is url-encoded text: inside the literal <c>jwt_token=</c> becomes the new fields, and the part
/// that put the token behind it goes.
/// </summary>
internal static class UrlEncodedTextRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if the place of the token is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, ProgramModel program)
    {
        var part = form.Jwt.NameNode;
        var token = part.GetFirstToken();
        var pattern = TokenForm.JwtField + "=" + form.Jwt.ConstantValue;
        var at = token.Text.IndexOf(pattern, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var missing = NewField.MissingIn(form, scope);
        var fields = string.Join("&", missing.Select(static field => field.Name + "=" + field.Value));
        if (fields.Length == 0 && token.ValueText.Trim('&') == pattern && AppendOf(part) is { } append && (form.Jwt.Value is null || append.Span.Contains(form.Jwt.Value.Span)))
        {
            return new FormRewrite(
                ImmutableArray<Replacement>.Empty,
                form.Jwt.Value is null ? ImmutableArray<SyntaxNode>.Empty : ImmutableArray.Create<SyntaxNode>(form.Jwt.Value),
                ImmutableArray<SyntaxNode>.Empty,
                ImmutableArray.Create(DispensableUse.Whole(append)));
        }

        var span = new TextSpan(token.SpanStart + at, pattern.Length);
        if (fields.Length == 0 && at > 0 && token.Text[at - 1] == '&')
        {
            span = TextSpan.FromBounds(span.Start - 1, span.End);
        }

        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        if (form.Jwt.Value is { } value)
        {
            if (ValueRemoval(value) is not { } removal)
            {
                return null;
            }

            if (removal.Start == span.End)
            {
                span = TextSpan.FromBounds(span.Start, removal.End);
            }
            else
            {
                replacements.Add(new Replacement(value.SyntaxTree, removal, string.Empty));
            }

            replacements.AddRange(LowerFormatItems(part, value, pattern));
        }

        replacements.Add(new Replacement(part.SyntaxTree, span, fields));
        replacements.AddRange(ScopeComment.Above(part, missing, program));
        return new FormRewrite(
            replacements.ToImmutable(),
            form.Jwt.Value is null ? ImmutableArray<SyntaxNode>.Empty : ImmutableArray.Create<SyntaxNode>(form.Jwt.Value),
            ImmutableArray<SyntaxNode>.Empty,
            ImmutableArray<Removal>.Empty);
    }

    /// <summary>The statement that appends <paramref name="part"/>, and at most the value behind it.</summary>
    private static ExpressionStatementSyntax? AppendOf(SyntaxNode part) =>
        part.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append", Expression: IdentifierNameSyntax } } append }
        && (append.Parent as ExpressionStatementSyntax ?? (append.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append", Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax chain } } ? chain : null)) is { } statement
            ? statement
            : null;

    /// <summary>The part of the source that puts the token into the text.</summary>
    private static TextSpan? ValueRemoval(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case InterpolationSyntax interpolation:
                return interpolation.Span;
            case BinaryExpressionSyntax sum when sum.Right == value:
                return TextSpan.FromBounds(sum.Left.Span.End, value.Span.End);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } } argument:
                return TextSpan.FromBounds(arguments[arguments.IndexOf(argument) - 1].Span.End, argument.Span.End);
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var before } } append }:
                return append.Parent is ExpressionStatementSyntax statement && before is not InvocationExpressionSyntax
                    ? WholeLine(statement)
                    : TextSpan.FromBounds(before.Span.End, append.Span.End);
            default:
                return null;
        }
    }

    private static TextSpan WholeLine(StatementSyntax statement) =>
        TextSpan.FromBounds(statement.GetFirstToken().GetPreviousToken().Span.End, statement.Span.End);

    /// <summary>The items of a format text behind the one that goes count one less.</summary>
    private static IEnumerable<Replacement> LowerFormatItems(SyntaxNode part, ExpressionSyntax value, string pattern)
    {
        var token = part.GetFirstToken();
        var item = pattern.Substring(pattern.IndexOf('=') + 1).Trim('{', '}');
        if (!pattern.EndsWith("}", StringComparison.Ordinal) || !int.TryParse(item, out var removed) || value.Parent?.Parent is not ArgumentListSyntax list)
        {
            yield break;
        }

        for (var index = removed + 1; index < list.Arguments.Count; index++)
        {
            var next = "{" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";
            for (var at = token.Text.IndexOf(next, StringComparison.Ordinal); at >= 0; at = token.Text.IndexOf(next, at + 1, StringComparison.Ordinal))
            {
                yield return new Replacement(
                    part.SyntaxTree,
                    new TextSpan(token.SpanStart + at, next.Length),
                    "{" + (index - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + "}");
            }
        }
    }
}
