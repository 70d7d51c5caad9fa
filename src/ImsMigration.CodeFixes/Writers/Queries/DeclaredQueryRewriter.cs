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

/// <summary>
/// Moves the parameters of a Refit request into the body: of a multipart request, every parameter that is a text is a field,
/// so that no caller changes. Source: shared facts, sources 3.2: IMS takes multipart forms, and clients of Adobe send them.
/// </summary>
internal static class DeclaredQueryRewriter
{
    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if it is none of Refit, or says in detail how a parameter is written into the URL.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph)
    {
        if (form.Variable is not IParameterSymbol { ContainingSymbol: IMethodSymbol method }
            || !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "PostAttribute" && TypeName.IsIn(attribute.AttributeClass, "Refit"))
            || form.Anchor.Entry.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { AttributeLists: { Count: > 0 } lists } declaration)
        {
            return null;
        }

        var queries = declaration.ParameterList.Parameters.SelectMany(static parameter => parameter.AttributeLists).SelectMany(static list => list.Attributes).Where(IsQuery).ToList();
        if (queries.Any(static query => query.ArgumentList is { Arguments.Count: > 0 }))
        {
            return null;
        }

        var text = declaration.SyntaxTree.GetText(graph.Program.CancellationToken);
        var separator = SourceLayout.StartsLine(text, lists[0].SpanStart) && !SourceLayout.StartsLine(text, declaration.ReturnType.SpanStart) ? " " : BodyRewriter.NewLineAt(declaration, graph.Program);
        return FormRewrite.Of(queries.Select(Without).Prepend(new Replacement(declaration.SyntaxTree, new TextSpan(lists[0].SpanStart, 0), "[Multipart]" + separator)));
    }

    private static bool IsQuery(AttributeSyntax attribute) => attribute.Name.ToString() is "Query" or "QueryAttribute" or "Refit.Query";

    /// <summary>The edit that takes away <paramref name="attribute"/>, with its brackets if it is alone in them.</summary>
    private static Replacement Without(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var at = list.Attributes.IndexOf(attribute);
        var span = list.Attributes.Count == 1 ? TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart)
            : at == 0 ? TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart)
            : TextSpan.FromBounds(list.Attributes[at - 1].Span.End, attribute.Span.End);
        return new Replacement(attribute.SyntaxTree, span, string.Empty);
    }
}
