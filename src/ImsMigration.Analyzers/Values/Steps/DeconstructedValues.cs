using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Values.Steps;

/// <summary>Says which part of which value a variable gets that is declared or written inside an expression: by a pattern, a deconstruction or an out argument.</summary>
internal static class DeconstructedValues
{
    /// <summary>Where the variable of <paramref name="designation"/> gets its value; none if that is not written down.</summary>
    public static IEnumerable<(SyntaxNode Value, PartPath? Part)> ByDesignation(SingleVariableDesignationSyntax designation)
    {
        foreach (var ancestor in designation.Ancestors())
        {
            switch (ancestor)
            {
                case IsPatternExpressionSyntax pattern:
                    return [(pattern.Expression, null)];
                case SwitchExpressionSyntax { GoverningExpression: var governing }:
                    return [(governing, null)];
                case SwitchStatementSyntax { Expression: var governing }:
                    return [(governing, null)];
                case ForEachVariableStatementSyntax loop:
                    return [(loop.Expression, PositionIn(TargetsOf(loop.Variable), designation) is { } position ? PartPath.Element.Then(position) : PartPath.Element)];
                case AssignmentExpressionSyntax assignment:
                    return [ByDeconstruction(designation, assignment)];
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    return [(call, null)];
                case StatementSyntax or MemberDeclarationSyntax:
                    return [];
            }
        }

        return [];
    }

    /// <summary>
    /// What meets <paramref name="target"/> on the left of <paramref name="assignment"/>: an element of a tuple that is written down on the right, or
    /// a part of the value there.
    /// </summary>
    public static (SyntaxNode Value, PartPath? Part) ByDeconstruction(SyntaxNode target, AssignmentExpressionSyntax assignment)
    {
        var targets = TargetsOf(assignment.Left);
        ExpressionSyntax value = assignment.Right;
        while (value is TupleExpressionSyntax { Arguments: var values } && targets.FindIndex(other => other.Span.Contains(target.Span)) is var at && at >= 0 && at < values.Count)
        {
            (value, targets) = (values[at].Expression, TargetsOf(targets[at]));
            if (targets.Count == 0)
            {
                return (value, null);
            }
        }

        return (value, PositionIn(targets, target));
    }

    private static PartPath? PositionIn(List<SyntaxNode> targets, SyntaxNode target)
    {
        var at = targets.FindIndex(other => other.Span.Contains(target.Span));
        return at < 0 ? null : new PartPath(at, PositionIn(TargetsOf(targets[at]), target));
    }

    /// <summary>The targets that <paramref name="left"/> takes a value apart to; none if it is one target.</summary>
    private static List<SyntaxNode> TargetsOf(SyntaxNode left) => left switch
    {
        ArgumentSyntax argument => TargetsOf(argument.Expression),
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax variables } => [.. variables.Variables],
        ParenthesizedVariableDesignationSyntax variables => [.. variables.Variables],
        TupleExpressionSyntax tuple => [.. tuple.Arguments],
        _ => [],
    };
}
