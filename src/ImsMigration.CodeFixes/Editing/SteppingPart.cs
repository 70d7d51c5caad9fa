using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Finds the part of a value that steps on to the next one: <c>++i</c> in <c>options.Key = args[++i]</c>. The value goes and
/// the step stays, or else whoever reads on would read this value.
/// </summary>
internal static class SteppingPart
{
    /// <summary>How the methods are called that take the next element out of a sequence.</summary>
    private static readonly ImmutableHashSet<string> s_takers = ImmutableHashSet.Create(StringComparer.Ordinal, "Dequeue", "Pop", "MoveNext");

    /// <summary>
    /// What stays of <paramref name="statement"/>, which does nothing but give <paramref name="value"/> to a variable that goes:
    /// the removal of the rest; <see langword="null"/> if nothing has to stay, or more than one part would.
    /// </summary>
    public static Removal? ReducedTo(SyntaxNode statement, ExpressionSyntax? value, ProgramModel program) =>
        value is not null && In(value, program) is { } step
            ? new Removal(statement, TextSpan.FromBounds(statement.SpanStart, step.SpanStart), RemovalStyle.Reduction)
            : null;

    /// <summary>
    /// What <paramref name="expression"/> steps on if it counts up or down, or takes the next element: <c>i</c> in <c>++i</c>,
    /// <c>queue</c> in <c>queue.Dequeue()</c>; <see langword="null"/> if it is no step.
    /// </summary>
    public static ExpressionSyntax? SteppedBy(ExpressionSyntax expression, ProgramModel program) => expression switch
    {
        _ when !CanStand(expression) => null,
        PrefixUnaryExpressionSyntax unary => unary.Operand,
        PostfixUnaryExpressionSyntax unary => unary.Operand,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access } call
            when s_takers.Contains(name) && program.SymbolOf(call) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } => access.Expression,
        _ => null,
    };

    /// <summary>Whether <paramref name="node"/> is a step, or a call that could be one, so that it can be a statement.</summary>
    public static bool CanStand(SyntaxNode node) => node.Kind() is
        SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.InvocationExpression;

    /// <summary>The part of <paramref name="value"/> that steps on; <see langword="null"/> if there is none, or more than one.</summary>
    private static ExpressionSyntax? In(ExpressionSyntax value, ProgramModel program)
    {
        var steps = value.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).OfType<ExpressionSyntax>().Where(node => SteppedBy(node, program) is not null).Take(2).ToList();
        return steps.Count == 1 ? steps[0] : null;
    }
}
