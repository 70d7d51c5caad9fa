using System;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Secrets;

/// <summary>
/// Takes a client secret out of a url-encoded text, <c>…&amp;client_secret=…&amp;…</c>: the text is cut in two around what
/// reads the secret, or gets a hole for it where it is interpolated.
/// </summary>
internal static class EncodedSecret
{
    private const string Name = ClientSecret.Field + "=";

    /// <summary>Whether <paramref name="text"/>, a literal or the constant part of an interpolated string, has the field in it.</summary>
    public static bool IsIn(SyntaxNode text) =>
        text is InterpolatedStringTextSyntax or LiteralExpressionSyntax && text.GetFirstToken().ValueText.IndexOf(Name, StringComparison.Ordinal) >= 0;

    /// <summary>The edit that writes <paramref name="value"/>, encoded, where the secret stands in <paramref name="text"/>; <see langword="null"/> for texts of several lines.</summary>
    public static Replacement? Edit(SyntaxNode text, string value, string uri)
    {
        var token = text.GetFirstToken();
        var start = token.Text.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        var encoded = uri + ".EscapeDataString(" + value + ")";
        if (text is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole })
        {
            var length = Length(token.Text, start, token.Text.Length);
            var braces = Math.Max(1, whole.StringStartToken.Text.Count(static c => c == '$'));
            return new Replacement(text.SyntaxTree, new TextSpan(token.SpanStart + start, length), new string('{', braces) + encoded + new string('}', braces));
        }

        return Quotes(token) is var (open, close) ? Cut((LiteralExpressionSyntax)text, start, open, close, encoded) : null;
    }

    private static Replacement Cut(LiteralExpressionSyntax text, int start, string open, string close, string encoded)
    {
        var source = text.Token.Text;
        var end = start + Length(source, start, source.Length - close.Length);
        var rest = source.Substring(end, source.Length - close.Length - end);
        var sum = source.Substring(0, start) + close + " + " + encoded + (rest.Length > 0 ? " + " + open + rest + close : string.Empty);
        return IsOperand(text)
            ? new Replacement(text.SyntaxTree, text.Span, "(" + sum + ")")
            : new Replacement(text.SyntaxTree, TextSpan.FromBounds(text.SpanStart + start, text.Span.End), sum.Substring(start));
    }

    /// <summary>How a literal on one line begins and ends.</summary>
    private static (string Open, string Close)? Quotes(SyntaxToken token)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal):
                return ("@\"", "\"");
            case SyntaxKind.StringLiteralToken:
                return ("\"", "\"");
            case SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = new string('"', token.Text.Length - token.Text.TrimStart('"').Length);
                return (quotes, quotes);
            default:
                return null;
        }
    }

    private static int Length(string source, int start, int end)
    {
        var at = source.IndexOf('&', start, end - start);
        return (at < 0 ? end : at) - start;
    }

    /// <summary>Whether a sum in the place of <paramref name="text"/> would need parentheses.</summary>
    private static bool IsOperand(LiteralExpressionSyntax text) =>
        text.Parent is ExpressionSyntax and not (AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax)
        && !(text.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression));
}
