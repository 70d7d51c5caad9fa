using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>Moves the query parameters of a RestSharp request into the body, where it puts the parameters of a POST that are not called query parameters.</summary>
internal static class RestQueryRewriter
{
    private const string BodyParameter = "AddParameter";

    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if it is none of RestSharp, or its request is neither a POST nor a GET.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph)
    {
        var calls = form.Fields.Select(static field => field.Entry).OfType<InvocationExpressionSyntax>().ToList();
        if (calls.Count < form.Fields.Length
            || calls.Any(call => graph.Program.SymbolOf(call) is not IMethodSymbol method || !TypeName.IsIn(method.ContainingType, "RestSharp"))
            || CreationOf(calls[0], graph) is not { } creation
            || RestMethod.AsPost(creation, graph) is not { } method)
        {
            return null;
        }

        return FormRewrite.Of(calls.SelectMany(InBody).Concat(method));
    }

    private static IEnumerable<Replacement> InBody(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || call.ArgumentList.Arguments is not { Count: > 1 } arguments)
        {
            yield break;
        }

        if (access.Name.Identifier.ValueText == "AddQueryParameter")
        {
            yield return new Replacement(access.SyntaxTree, access.Name.Span, BodyParameter);
        }

        // RestSharp chooses by the method of the request where no place is named.
        if (arguments.Count == 3 && arguments[2].ToString().EndsWith("ParameterType.QueryString", StringComparison.Ordinal))
        {
            yield return new Replacement(call.SyntaxTree, TextSpan.FromBounds(arguments[1].Span.End, arguments[2].Span.End), string.Empty);
        }
    }

    /// <summary>The creation of the request that <paramref name="call"/> adds a parameter to.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(InvocationExpressionSyntax call, FlowGraph graph)
    {
        ExpressionSyntax receiver = call;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            receiver = access.Expression;
        }

        if (receiver is IdentifierNameSyntax
            && graph.Program.SymbolOf(receiver) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
            && references[0].GetSyntax(graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            receiver = value.DescendantNodesAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault() ?? receiver;
        }

        return receiver as BaseObjectCreationExpressionSyntax;
    }
}
