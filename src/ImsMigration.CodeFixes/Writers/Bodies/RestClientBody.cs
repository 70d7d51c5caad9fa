using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>Gives the only request of a RestSharp client, whose URL held the fields, parameters for its body.</summary>
internal static class RestClientBody
{
    private const string Client = "RestSharp.RestClient";

    private const string Request = "RestSharp.RestRequest";

    /// <summary>The edits for the request that the client which <paramref name="creation"/> makes sends; <see langword="null"/> if it sends others, too, or none that is understood.</summary>
    public static FormRewrite? Fill(BaseObjectCreationExpressionSyntax creation, NewForm fields, FlowGraph graph)
    {
        if (!IsOf(creation, Client, graph.Program)
            || creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol client
            || graph.References.Find(client) is not { Count: 1 } uses
            || uses[0].Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } })
        {
            return null;
        }

        var sent = arguments[0].Expression;
        var request = sent is IdentifierNameSyntax && graph.Program.SymbolOf(sent) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references } && references[0].GetSyntax(graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? value
            : sent;
        return request is BaseObjectCreationExpressionSyntax made && IsOf(made, Request, graph.Program) && RestMethod.AsPost(made, graph) is { } method
            ? Fill(made, method, fields, graph)
            : null;
    }

    private static FormRewrite? Fill(BaseObjectCreationExpressionSyntax request, IEnumerable<Replacement> method, NewForm fields, FlowGraph graph)
    {
        if (request.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } declarator })
        {
            var newLine = BodyRewriter.NewLineAt(statement, graph.Program);
            return FormRewrite.Of(method.Append(new Replacement(
                statement.SyntaxTree,
                new TextSpan(statement.Span.End, 0),
                newLine + fields.AsParameters(declarator.Identifier.ValueText, ";", newLine))));
        }

        return request.Parent is ArgumentSyntax
            ? FormRewrite.Of(method.Append(new Replacement(
                request.SyntaxTree,
                new TextSpan(request.Span.End, 0),
                fields.AsParameters(string.Empty, string.Empty, BodyRewriter.NewLineAt(request.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)request, graph.Program) + "    "))))
            : null;
    }

    private static bool IsOf(BaseObjectCreationExpressionSyntax creation, string type, ProgramModel program) =>
        TypeName.Is(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type, type);
}
