using System.Collections.Generic;
using ImsMigration.Editing;
using ImsMigration.Recognition.Answers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Takes the division out of an expression that makes seconds of milliseconds, or makes minutes, hours or days of seconds of it.</summary>
internal static class QuotientEdits
{
    /// <summary>The edits of the division that is <paramref name="place"/>; <see langword="null"/> where the result would be of another type, an assignment to itself or without a comment.</summary>
    public static IReadOnlyList<Replacement>? Of(MillisecondPlace place)
    {
        if (place.Node is not BinaryExpressionSyntax quotient
            || place.Value.Parent is not IBinaryOperation operation
            || ChangesType(operation)
            || IsAssignedToItself(quotient))
        {
            return null;
        }

        if (quotient.IsKind(SyntaxKind.DivideExpression) && MillisecondQuantity.ConstantOf(operation.RightOperand) is { } divisor and > 1000)
        {
            return TermEdits.ToSeconds(quotient.Right, divisor) is { } edit && quotient.Right is not (NameSyntax or MemberAccessExpressionSyntax) ? [edit] : null;
        }

        var dropped = TextSpan.FromBounds(quotient.Left.Span.End, quotient.Right.Span.End);
        return HoldsComment(quotient) ? null : [new Replacement(quotient.SyntaxTree, dropped, string.Empty), .. Parentheses(quotient)];
    }

    /// <summary>Division by a floating number gives one; without it an integer stays, which another division would round.</summary>
    private static bool ChangesType(IBinaryOperation quotient)
    {
        var value = quotient.LeftOperand;
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        if (SymbolEqualityComparer.Default.Equals(value.Type, quotient.Type))
        {
            return false;
        }

        var user = quotient.Parent;
        while (user is IParenthesizedOperation)
        {
            user = user.Parent;
        }

        return user is not (IArgumentOperation or IConversionOperation or IReturnOperation or IAssignmentOperation)
            && user is not IVariableInitializerOperation { Syntax.Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } };
    }

    private static bool IsAssignedToItself(BinaryExpressionSyntax quotient) =>
        quotient.Parent is AssignmentExpressionSyntax assignment && SyntaxFactory.AreEquivalent(assignment.Left, quotient.Left);

    private static bool HoldsComment(BinaryExpressionSyntax quotient)
    {
        foreach (var trivia in quotient.DescendantTrivia(TextSpan.FromBounds(quotient.Left.Span.End, quotient.Right.SpanStart)))
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parentheses that were there only for the division.</summary>
    private static Replacement[] Parentheses(BinaryExpressionSyntax quotient)
    {
        if (quotient.Parent is ParenthesizedExpressionSyntax outer && IsPrimary(quotient.Left))
        {
            return Without(outer);
        }

        return quotient.Left is ParenthesizedExpressionSyntax inner
            && quotient.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax
                ? Without(inner)
                : [];
    }

    private static Replacement[] Without(ParenthesizedExpressionSyntax parenthesized) =>
    [
        new(parenthesized.SyntaxTree, parenthesized.OpenParenToken.Span, string.Empty),
        new(parenthesized.SyntaxTree, parenthesized.CloseParenToken.Span, string.Empty),
    ];

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax;
}
