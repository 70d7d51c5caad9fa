using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Messages;

/// <summary>Where a call is reported.</summary>
internal static class CallSyntax
{
    /// <summary>
    /// The called name with its type or variable, or for a chain only the last name, so that a call that spans many lines
    /// is underlined in one.
    /// </summary>
    public static Location LocationOf(IOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: NameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax { Expression: NameSyntax or ThisExpressionSyntax } } access }
            => access.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: var called } => called.GetLocation(),
        ObjectCreationExpressionSyntax creation => Location.Create(
            creation.SyntaxTree,
            TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End)),
        var other => other.GetLocation(),
    };
}
