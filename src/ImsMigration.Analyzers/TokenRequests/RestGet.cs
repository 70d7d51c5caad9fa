using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>
/// Recognises RestSharp requests that are sent with GET, which has no body: RestSharp puts the parameters into the URL.
/// GET is the method of a request that names no other, and of the call that sends it.
/// </summary>
internal static class RestGet
{
    /// <summary>Whether all that the source says of the request which <paramref name="form"/> fills makes it a GET.</summary>
    public static bool Sends(TokenForm form, FlowGraph graph)
    {
        if (form.Variable is not ILocalSymbol { Type.Name: "RestRequest" } variable
            || !TypeName.IsIn(variable.Type, "RestSharp")
            || variable.DeclaringSyntaxReferences[0].GetSyntax(graph.Program.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || value.DescendantNodesAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(node => IsRequest(node, graph.Program)) is not { } creation)
        {
            return false;
        }

        var calls = graph.References.Find(variable)
            .Select(static use => use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } ? name : null)
            .OfType<string>()
            .ToList();
        return (creation.ArgumentList is null || creation.ArgumentList.Arguments.All(static argument => !IsMethod(argument.Expression.ToString())))
            && creation.Initializer is null
            && !graph.References.Find(variable).Any(static use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Method" })
            && calls.Count > 0
            && calls.All(static name => name is "Get" or "GetAsync" or "ExecuteGet" or "ExecuteGetAsync" or "Execute" or "ExecuteAsync");
    }

    /// <summary>Whether <paramref name="argument"/> names a method that has a body, or one that only the running program knows.</summary>
    private static bool IsMethod(string argument) =>
        argument.IndexOf("Method", System.StringComparison.Ordinal) >= 0 && argument is not ("Method.Get" or "Method.GET" or "RestSharp.Method.Get");

    private static bool IsRequest(BaseObjectCreationExpressionSyntax creation, ProgramModel program) =>
        TypeName.Is(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type, "RestSharp.RestRequest");
}
