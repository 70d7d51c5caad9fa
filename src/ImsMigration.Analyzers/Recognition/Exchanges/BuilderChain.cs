using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>Reads a text that one chain of calls puts together: <c>new StringBuilder("a=").Append(a).Append("&amp;b=").Append(b).ToString()</c>.</summary>
internal static class BuilderChain
{
    /// <summary>The calls of the chain that <paramref name="whole"/> ends, and the text that it starts with as an expression; <see langword="null"/> if it is no such chain.</summary>
    public static (ExpressionSyntax? Start, IReadOnlyList<InvocationExpressionSyntax> Calls)? Of(InvocationExpressionSyntax whole)
    {
        if (whole is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var chain }, ArgumentList.Arguments.Count: 0 })
        {
            return null;
        }

        var calls = new List<InvocationExpressionSyntax>();
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call)
        {
            calls.Insert(0, call);
            chain = inner;
        }

        return chain is ObjectCreationExpressionSyntax { Type: var type, Initializer: null, ArgumentList.Arguments: { Count: <= 1 } arguments }
            && type.GetLastToken().ValueText == "StringBuilder"
                ? (arguments.Count == 0 ? null : arguments[0].Expression, calls)
                : null;
    }
}
