using System;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Secrets;

/// <summary>Takes a client secret away that is only used where the one from outside is not set: <c>configuration["…"] ?? "secret"</c>.</summary>
internal static class SecretFallback
{
    /// <summary>The edit that leaves what is read from outside, or throws if that is not there where the project checks for null; <see langword="null"/> if <paramref name="text"/> is no such fallback.</summary>
    public static Replacement? Removal(SyntaxNode text, ProgramModel program)
    {
        if (text.Parent is not BinaryExpressionSyntax choice
            || !choice.IsKind(SyntaxKind.CoalesceExpression)
            || choice.Right != text
            || program.OperationOf(choice.Left) is not { } read
            || !read.DescendantsAndSelf().Any(OutsideValues.IsRead))
        {
            return null;
        }

        var isPlain = choice.OperatorToken.TrailingTrivia.Concat(choice.OperatorToken.LeadingTrivia).Concat(choice.Left.GetTrailingTrivia()).Concat(text.GetLeadingTrivia())
            .All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var name = choice.Left.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.Value).OfType<string>().LastOrDefault() ?? "The client secret";
        return isPlain && !ClientSecretRewriter.IsNullChecked(text, program)
            ? new Replacement(text.SyntaxTree, TextSpan.FromBounds(choice.Left.Span.End, text.Span.End), string.Empty)
            : new Replacement(text.SyntaxTree, text.Span, Throw(text, name, hasDirective: false, program));
    }

    /// <summary>The expression that says at <paramref name="place"/> that <paramref name="name"/> is not set.</summary>
    public static string Throw(SyntaxNode place, string name, bool hasDirective, ProgramModel program)
    {
        var exception = !hasDirective && ClientSecretRewriter.IsUnknown(nameof(InvalidOperationException), place, program) ? "System." + nameof(InvalidOperationException) : nameof(InvalidOperationException);
        return "throw new " + exception + "(" + SourceLayout.Literal(name + " is not set.") + ")";
    }
}
