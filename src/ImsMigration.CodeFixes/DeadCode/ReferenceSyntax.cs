using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>Reads what the syntax around the name of a variable or member does with it.</summary>
internal static class ReferenceSyntax
{
    /// <summary>The expression that <paramref name="name"/> completes: <c>this._key</c> for <c>_key</c>, <c>dto.Jwt</c> for <c>Jwt</c>.</summary>
    public static SyntaxNode AccessOf(SyntaxNode name)
    {
        var node = name;
        while ((node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || (node.Parent is MemberBindingExpressionSyntax binding && binding.Name == node)
            || node.Parent is ParenthesizedExpressionSyntax
            || (node.Parent is PostfixUnaryExpressionSyntax && node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            node = node.Parent;
        }

        return node;
    }

    /// <summary>
    /// The statement in which <paramref name="access"/> is what everything else is done to: <c>claims.Add(…);</c>,
    /// <c>claims["exp"] = …;</c>, <c>await writer.FlushAsync();</c>, <c>rsa?.Dispose();</c>; otherwise <see langword="null"/>.
    /// </summary>
    public static ExpressionStatementSyntax? StatementOn(SyntaxNode access)
    {
        var node = access;
        while (true)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax member when member.Expression == node:
                case ElementAccessExpressionSyntax element when element.Expression == node:
                case InvocationExpressionSyntax call when call.Expression == node:
                case ConditionalAccessExpressionSyntax conditional when conditional.Expression == node:
                case AwaitExpressionSyntax:
                case ParenthesizedExpressionSyntax:
                case AssignmentExpressionSyntax assignment when assignment.Left == node && node != access:
                    node = node.Parent;
                    break;
                case ExpressionStatementSyntax statement when node != access:
                    return statement;
                default:
                    return null;
            }
        }
    }

    /// <summary>The assignment that writes <paramref name="access"/> as a whole: <c>_key = …</c>, or an element of an object initializer.</summary>
    public static AssignmentExpressionSyntax? AssignmentTo(SyntaxNode access) =>
        access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access ? assignment : null;

    /// <summary>Whether <paramref name="declaration"/> is named inside itself at <paramref name="name"/>: a recursion, not a use.</summary>
    public static bool IsInside(SyntaxNode name, ISymbol declaration) =>
        declaration.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree.FilePath == name.SyntaxTree.FilePath
            && (reference.SyntaxTree == name.SyntaxTree || reference.SyntaxTree.FilePath.Length > 0)
            && reference.Span.Contains(name.Span));
}
