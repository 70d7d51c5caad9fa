using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Fixes;

/// <summary>
/// Finds what a rewritten form does not send any more: the assertion with all that stands around it in its field, such as the condition
/// under which it is sent, and what it is handed to. Of a value that stays as a shell, <c>new StringContent(jwt)</c>, it is what the shell held.
/// </summary>
internal static class DroppedValues
{
    /// <summary>The values of the assertion's field in <paramref name="form"/> that go with <paramref name="rewrite"/>, each as a whole.</summary>
    public static IReadOnlyList<ExpressionSyntax> Of(TokenForm form, FormRewrite rewrite, FlowGraph graph)
    {
        var dropped = rewrite.Dropped.Concat(rewrite.Removals.Select(static removal => removal.Node)).ToList();
        bool IsDropped(SyntaxNode node) => dropped.Any(other => other.SyntaxTree == node.SyntaxTree && other.Span.Contains(node.Span));
        return form.JwtValues(graph)
            .Select(static value => value.Syntax)
            .OfType<ExpressionSyntax>()
            .SelectMany(value => IsDropped(value)
                ? [value.Ancestors()
                    .TakeWhile(node => IsDropped(node) && !IsText(node) && !form.Fields.Any(field => field != form.Jwt && node.Contains(field.NameNode)))
                    .OfType<ExpressionSyntax>()
                    .LastOrDefault(node => IsWhole(node) || (node is not AssignmentExpressionSyntax && dropped.Contains(node))) ?? value]
                : dropped.OfType<ExpressionSyntax>().Where(node => node.SyntaxTree == value.SyntaxTree && value.Span.Contains(node.Span)))
            .Distinct()
            .ToList();
    }

    /// <summary>Whether <paramref name="node"/> joins the value with the text of other fields.</summary>
    private static bool IsText(SyntaxNode node) => node.IsKind(SyntaxKind.AddExpression) || node is InterpolatedStringExpressionSyntax;

    /// <summary>Whether <paramref name="node"/> is all that an argument, an element or an assignment hands over.</summary>
    private static bool IsWhole(ExpressionSyntax node) => node.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or AnonymousObjectMemberDeclaratorSyntax => true,
        InitializerExpressionSyntax => node is not (InitializerExpressionSyntax or AssignmentExpressionSyntax),
        AssignmentExpressionSyntax assignment => assignment.Right == node,
        _ => false,
    };
}
