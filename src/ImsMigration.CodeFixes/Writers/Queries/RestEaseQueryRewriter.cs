using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Moves the query parameters of a RestEase request into the body, which that library makes of one dictionary: the parameters become it, and
/// every call puts the values into one.
/// </summary>
internal static class RestEaseQueryRewriter
{
    private const string Parameter = "form";

    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if it is none of RestEase, or one of its parameters or calls is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph, RemovalPolicy policy)
    {
        if (form.Variable is not IParameterSymbol { ContainingSymbol: IMethodSymbol method }
            || !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "PostAttribute" && TypeName.IsIn(attribute.AttributeClass, "RestEase"))
            || !policy.IsOurs(method)
            || graph.Implementations.FindByHand(method).Any(other => !SymbolKey.Same(other, method))
            || form.Anchor.Entry.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ParameterList.Parameters: var parameters } declaration
            || declaration.GetLeadingTrivia().ToString().Contains("<param"))
        {
            return null;
        }

        var fields = method.Parameters.TakeWhile(IsField).Select(parameter => (Parameter: parameter, form.Fields[parameter.Ordinal].Name)).ToList();
        if (fields.Count == 0 || method.Parameters.Skip(fields.Count).Any(static parameter => parameter.Type.Name != "CancellationToken" || parameter.Name == Parameter))
        {
            return null;
        }

        var edits = new List<Replacement>
        {
            new(declaration.SyntaxTree, TextSpan.FromBounds(parameters[0].SpanStart, parameters[fields.Count - 1].Span.End), "[Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> " + Parameter),
        };
        edits.AddRange(BodyRewriter.Imports(declaration, graph.Program, ("System.Collections.Generic", "IDictionary")));
        foreach (var reference in graph.References.FindByHand(method))
        {
            if (CallSite.At(reference, graph.Program) is not { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call } operation
                || arguments.Count < fields.Count
                || arguments.Any(static argument => argument.NameColon is not null)
                || fields.Any(field => CallSite.ArgumentFor(operation, field.Parameter) is null))
            {
                return null;
            }

            var values = NewForm.Of(fields.Select((field, index) => new NewField(field.Name, arguments[index].Expression.ToString(), false)));
            var newLine = BodyRewriter.NewLineAt(call.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)call, graph.Program);
            edits.Add(new Replacement(call.SyntaxTree, TextSpan.FromBounds(arguments[0].SpanStart, arguments[fields.Count - 1].Span.End), values.AsDictionary(newLine)));
            edits.AddRange(BodyRewriter.Imports(call, graph.Program, ("System.Collections.Generic", "Dictionary")));
        }

        return FormRewrite.Of(edits.Distinct());
    }

    /// <summary>Whether <paramref name="parameter"/> is a text in the query, written as it is.</summary>
    private static bool IsField(IParameterSymbol parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_String, HasExplicitDefaultValue: false }
        && parameter.GetAttributes() is { Length: 1 } attributes
        && attributes[0].AttributeClass?.Name == "QueryAttribute"
        && attributes[0].ConstructorArguments.Length <= 1
        && attributes[0].NamedArguments.IsEmpty;
}
