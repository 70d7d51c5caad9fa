using ImsMigration.Editing;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>Takes the division out of an expression that makes seconds of milliseconds, or makes minutes, hours or days of seconds of it.</summary>
internal static class QuotientEdits
{
    private const double MillisecondsPerSecond = 1000;

    /// <summary>The edits of the division that is <paramref name="place"/>; <see langword="null"/> where the result would be of another type or without a comment.</summary>
    public static MigrationPlan? Of(MillisecondPlace place) => place.Node switch
    {
        AssignmentExpressionSyntax assignment => OfAssignment(assignment, place),
        BinaryExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } quotient when SyntaxFactory.AreEquivalent(assignment.Left, quotient.Left) => OfAssignment(assignment, place),
        BinaryExpressionSyntax quotient when place.Value.Parent is IBinaryOperation operation && !ChangesType(operation) => OfQuotient(quotient, operation),
        _ => null,
    };

    /// <summary>A variable that is already in seconds is left as it is: the statement that divides it goes.</summary>
    private static MigrationPlan? OfAssignment(AssignmentExpressionSyntax assignment, MillisecondPlace place)
    {
        var (divided, divisor) = place.Value.Parent switch
        {
            ICompoundAssignmentOperation compound => (assignment.Right, compound.Value),
            IBinaryOperation quotient => ((assignment.Right as BinaryExpressionSyntax)?.Right, quotient.RightOperand),
            _ => default,
        };
        if (divided is not null && MillisecondQuantity.ConstantOf(divisor) is { } milliseconds and > MillisecondsPerSecond)
        {
            return Shortened(divided, milliseconds);
        }

        return divided is not null && assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement
            ? new MigrationPlan([], [new Removal(statement, statement.Span, RemovalStyle.Lines)])
            : null;
    }

    private static MigrationPlan? OfQuotient(BinaryExpressionSyntax quotient, IBinaryOperation operation)
    {
        if (quotient.IsKind(SyntaxKind.DivideExpression) && MillisecondQuantity.ConstantOf(operation.RightOperand) is { } divisor and > MillisecondsPerSecond)
        {
            return Shortened(quotient.Right, divisor);
        }

        if (HoldsComment(quotient))
        {
            return null;
        }

        if (RoundingOf(operation) is { } rounding)
        {
            return new MigrationPlan(
                [
                    new Replacement(quotient.SyntaxTree, TextSpan.FromBounds(rounding.SpanStart, quotient.Left.SpanStart), string.Empty),
                    new Replacement(quotient.SyntaxTree, TextSpan.FromBounds(quotient.Left.Span.End, rounding.Span.End), string.Empty),
                ],
                []);
        }

        var dropped = TextSpan.FromBounds(quotient.Left.Span.End, quotient.Right.Span.End);
        return new MigrationPlan([new Replacement(quotient.SyntaxTree, dropped, string.Empty), .. Parentheses(quotient)], []);
    }

    /// <summary>The call that rounds <paramref name="quotient"/>, where the value is a whole number already: <c>Math.Floor(expiresIn / 1000d)</c>.</summary>
    private static SyntaxNode? RoundingOf(IBinaryOperation quotient) =>
        Unconverted(quotient.LeftOperand).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
        && UserOf(quotient) is IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 1, TargetMethod: { Name: "Floor" or "Ceiling" or "Round" or "Truncate", ContainingType: { Name: nameof(System.Math), ContainingNamespace.Name: nameof(System) } } } call }
        && (IsPrimary(((BinaryExpressionSyntax)quotient.Syntax).Left) || call.Syntax.Parent is EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax)
            ? call.Syntax
            : null;

    private static MigrationPlan? Shortened(ExpressionSyntax divisor, double milliseconds) =>
        divisor is not (NameSyntax or MemberAccessExpressionSyntax) && TermEdits.ToSeconds(divisor, milliseconds) is { } edit ? new MigrationPlan([edit], []) : null;

    /// <summary>Division by a floating number gives one; without it an integer stays, which another division would round.</summary>
    private static bool ChangesType(IBinaryOperation quotient)
    {
        if (SymbolEqualityComparer.Default.Equals(Unconverted(quotient.LeftOperand).Type, quotient.Type))
        {
            return false;
        }

        var user = RoundingOf(quotient) is null ? UserOf(quotient) : UserOf(UserOf(quotient)!.Parent!);
        return user is not (IArgumentOperation or IConversionOperation or IReturnOperation or IAssignmentOperation)
            && user is not IVariableInitializerOperation { Syntax.Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } };
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static IOperation? UserOf(IOperation value)
    {
        var user = value.Parent;
        while (user is IParenthesizedOperation)
        {
            user = user.Parent;
        }

        return user;
    }

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
