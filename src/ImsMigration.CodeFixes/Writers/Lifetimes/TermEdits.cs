using System;
using System.Globalization;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>Turns numbers of milliseconds that stand in the source into the same lengths in seconds.</summary>
internal static class TermEdits
{
    private const double MillisecondsPerSecond = 1000;

    private static readonly char[] s_suffixes = ['l', 'L', 'u', 'U', 'f', 'F', 'd', 'D', 'm', 'M'];

    /// <summary>The edit that makes seconds of <paramref name="term"/>; <see langword="null"/> if they are not a whole number or cannot be written in the same form.</summary>
    public static Replacement? ToSeconds(MillisecondTerm term) =>
        term.Milliseconds is { } milliseconds ? ToSeconds(term.Expression, milliseconds) : Divided(term.Expression);

    /// <summary>The edit that makes seconds of <paramref name="expression"/>, a constant of <paramref name="milliseconds"/>.</summary>
    public static Replacement? ToSeconds(ExpressionSyntax expression, double milliseconds)
    {
        if (milliseconds % MillisecondsPerSecond != 0)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return ToSeconds(parenthesized.Expression, milliseconds);
            case PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax literal }:
                return ToSeconds(literal, Math.Abs(milliseconds));
            case LiteralExpressionSyntax literal:
                return Literal(literal.Token.Text, milliseconds) is { } text ? new Replacement(expression.SyntaxTree, literal.Span, text) : null;
            case BinaryExpressionSyntax product:
                return WithoutThousand(product);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return Divided(expression);
            default:
                return null;
        }
    }

    /// <summary>The edit that makes the ten million ticks of a second of the ten thousand by which <paramref name="product"/> multiplies <paramref name="count"/>; they would overflow an int.</summary>
    public static Replacement? TicksOfSecond(BinaryExpressionSyntax product, SyntaxNode count)
    {
        var factor = product.Left.Span.Contains(count.Span) ? product.Right : product.Left;
        return factor is LiteralExpressionSyntax { Token.Value: 10_000 or 10_000L, Token.Text: "10000" or "10_000" or "10000L" or "10_000L" } literal
            ? new Replacement(product.SyntaxTree, literal.Span, literal.Token.Text.Contains("_") ? "10_000_000L" : "10000000L")
            : null;
    }

    /// <summary>A length of time also tells itself in seconds.</summary>
    private static Replacement Divided(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: nameof(TimeSpan.TotalMilliseconds) } name }
            ? new(expression.SyntaxTree, name.Span, nameof(TimeSpan.TotalSeconds))
            : new(expression.SyntaxTree, expression.Span, expression + " / 1000");

    /// <summary>Makes <c>5 * 60</c> of <c>5 * 60 * 1000</c>, and <c>60</c> without its parentheses of <c>(60 * 1000)</c>.</summary>
    private static Replacement? WithoutThousand(BinaryExpressionSyntax product)
    {
        if (!product.IsKind(SyntaxKind.MultiplyExpression) || (!IsThousand(product.Right) && !IsThousand(product.Left)))
        {
            return null;
        }

        var (kept, dropped) = IsThousand(product.Right)
            ? (product.Left, TextSpan.FromBounds(product.Left.Span.End, product.Right.Span.End))
            : (product.Right, TextSpan.FromBounds(product.Left.SpanStart, product.Right.SpanStart));
        return kept is LiteralExpressionSyntax && product.Parent is ParenthesizedExpressionSyntax parenthesized
            ? new Replacement(product.SyntaxTree, parenthesized.Span, kept.ToString())
            : new Replacement(product.SyntaxTree, dropped, string.Empty);
    }

    private static bool IsThousand(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: 1000 or 1000L or 1000d or 1000f or 1000m };

    /// <summary>The literal for a thousandth, with the suffix and the decimal point of the old one.</summary>
    private static string? Literal(string text, double milliseconds)
    {
        var digits = text.TrimEnd(s_suffixes);
        if (!digits.All(static c => char.IsDigit(c) || c is '_' or '.'))
        {
            return null;
        }

        var seconds = (milliseconds / MillisecondsPerSecond).ToString(CultureInfo.InvariantCulture);
        return seconds + (digits.Contains(".") ? ".0" : string.Empty) + text.Substring(digits.Length);
    }
}
