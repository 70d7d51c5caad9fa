using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.SdkCredentials;

/// <summary>The parts of a call on a builder: <c>builder.WithClientId(id)</c> or, where it may be missing, <c>builder?.WithClientId(id)</c>.</summary>
internal static class BuilderCall
{
    /// <summary>The call of which <paramref name="name"/> is the name; <see langword="null"/> if it is called otherwise, or not called.</summary>
    public static InvocationExpressionSyntax? Of(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Parent as InvocationExpressionSyntax,
        MemberBindingExpressionSyntax binding => binding.Parent as InvocationExpressionSyntax,
        _ => null,
    };

    /// <summary>The name that <paramref name="call"/> calls.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>The dot before the name.</summary>
    public static SyntaxToken DotOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberBindingExpressionSyntax binding ? binding.OperatorToken : ((MemberAccessExpressionSyntax)call.Expression).OperatorToken;

    /// <summary>What <paramref name="call"/> is made on.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Expression : ConditionOf(call)?.Expression;

    /// <summary>The conditional access whose <c>?</c> stands before <paramref name="call"/>; <see langword="null"/> if none does.</summary>
    public static ConditionalAccessExpressionSyntax? ConditionOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberBindingExpressionSyntax
            ? call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.SpanStart == call.SpanStart)
            : null;
}
