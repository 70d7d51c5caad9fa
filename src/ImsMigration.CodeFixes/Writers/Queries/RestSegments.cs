using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Moves fields whose values RestSharp writes into the URL, <c>?client_id={id}</c> with <c>AddUrlSegment("id", …)</c>, into
/// the body: the calls stay and name the field, and the constants get calls of their own.
/// </summary>
internal static class RestSegments
{
    /// <summary>The edits of a request whose URL is cut by <paramref name="cut"/>; <see langword="null"/> if one of <paramref name="fields"/> has no such call, or the request no variable.</summary>
    public static FormRewrite? Rewrite(UrlCut cut, IReadOnlyCollection<FormField> fields, FlowGraph graph)
    {
        if (UrlPath.EndOf(cut.Url, graph)?.Parent is not ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } declarator } } creation }
            || RestMethod.AsPost(creation, graph) is not { } method
            || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol { Type.Name: "RestRequest" } request
            || !TypeName.IsIn(request.Type, "RestSharp"))
        {
            return null;
        }

        var calls = statement.Ancestors().First(static node => node is BlockSyntax or CompilationUnitSyntax)
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddUrlSegment" } access, ArgumentList.Arguments.Count: 2 } && IsOn(request, access, graph))
            .ToList();
        var edits = new List<Replacement>();
        var constants = new List<NewField>();
        foreach (var field in fields)
        {
            if (!field.ConstantValue.StartsWith("{", System.StringComparison.Ordinal))
            {
                constants.Add(field.Value is { } value ? new NewField(field.Name, value.ToString(), false) : new NewField(field.Name, field.ConstantValue, true));
                continue;
            }

            var name = field.ConstantValue.Trim('{', '}');
            if (calls.Where(call => FormEntry.ConstantText(call.ArgumentList.Arguments[0].Expression, graph.Program) == name).ToList() is not { Count: 1 } found)
            {
                return null;
            }

            var access = (MemberAccessExpressionSyntax)found[0].Expression;
            edits.Add(new Replacement(access.SyntaxTree, access.Name.Span, "AddParameter"));
            edits.Add(new Replacement(access.SyntaxTree, found[0].ArgumentList.Arguments[0].Span, SourceLayout.Literal(field.Name)));
        }

        var newLine = BodyRewriter.NewLineAt(statement, graph.Program);
        if (constants.Count > 0)
        {
            edits.Add(new Replacement(statement.SyntaxTree, new TextSpan(statement.Span.End, 0), newLine + NewForm.Of(constants).AsParameters(request.Name, ";", newLine)));
        }

        return cut.AddTo(FormRewrite.Of(edits.Concat(method)));
    }

    private static bool IsOn(ISymbol request, MemberAccessExpressionSyntax access, FlowGraph graph)
    {
        var receiver = access.Expression;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner })
        {
            receiver = inner.Expression;
        }

        return SymbolEqualityComparer.Default.Equals(graph.Program.SymbolOf(receiver), request);
    }
}
