using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises the statements that declare several variables at once, <c>var (jwt, expires) = CreateJwt();</c>,
/// <c>ReadKey(out var key, out var name);</c> and <c>if (!TryCreateJwt(out var jwt)) return 1;</c>. They can go as a whole,
/// if nobody wants any of the variables.
/// </summary>
internal static class JointDeclaration
{
    /// <summary>The statement that declares <paramref name="designation"/>; <see langword="null"/> if it does more than that.</summary>
    public static Removal? Find(SingleVariableDesignationSyntax designation, ProgramModel program)
    {
        var declaration = designation.FirstAncestorOrSelf<DeclarationExpressionSyntax>();
        return declaration?.Parent switch
        {
            AssignmentExpressionSyntax assignment => OfDeconstruction(assignment),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } => OfDeconstruction(assignment),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } => OfCall(call, program),
            _ => null,
        };
    }

    private static Removal? OfDeconstruction(AssignmentExpressionSyntax assignment) =>
        assignment is { Parent: ExpressionStatementSyntax statement }
        && assignment.Left is DeclarationExpressionSyntax or TupleExpressionSyntax
        && (assignment.Left is not TupleExpressionSyntax tuple || tuple.Arguments.All(static argument => Declares(argument.Expression)))
            ? Removal.Whole(statement)
            : null;

    private static Removal? OfCall(InvocationExpressionSyntax call, ProgramModel program)
    {
        // What the call does besides its results must be proven before it goes.
        if (program.SymbolOf(call) is not IMethodSymbol
            || !call.ArgumentList.Arguments.All(static argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) || Declares(argument.Expression)))
        {
            return null;
        }

        if (call.Parent is ExpressionStatementSyntax statement)
        {
            return Removal.Whole(statement);
        }

        return Negation(call) is { Parent: IfStatementSyntax { Else: null } condition } && Guard.OnlyLeaves(condition.Statement, program)
            ? Removal.Whole(condition)
            : null;
    }

    private static bool Declares(ExpressionSyntax target) => target is DeclarationExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: "_" };

    /// <summary>The expression that is true if <paramref name="call"/> is not: <c>!Try()</c>, <c>Try() == false</c>, <c>Try() is false</c>.</summary>
    private static SyntaxNode? Negation(InvocationExpressionSyntax call) => call.Parent switch
    {
        PrefixUnaryExpressionSyntax negation when negation.IsKind(SyntaxKind.LogicalNotExpression) => negation,
        BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) && comparison.Right.IsKind(SyntaxKind.FalseLiteralExpression) => comparison,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } pattern when constant.IsKind(SyntaxKind.FalseLiteralExpression) => pattern,
        _ => null,
    };
}
