using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting.QueryFields;

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
            || method.Parameters.SelectMany(static parameter => parameter.GetAttributes()).Any(static attribute => attribute.AttributeClass?.Name == "QueryAttribute")
            || form.Anchor.Entry.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { AttributeLists: { Count: > 0 } lists } declaration)
        {
            return null;
        }

        var text = declaration.SyntaxTree.GetText(graph.Program.CancellationToken);
        var separator = SourceLayout.StartsLine(text, lists[0].SpanStart) && !SourceLayout.StartsLine(text, declaration.ReturnType.SpanStart) ? " " : BodyRewriter.NewLineAt(declaration, graph.Program);
        return FormRewrite.Of([new Replacement(declaration.SyntaxTree, new TextSpan(lists[0].SpanStart, 0), "[Multipart]" + separator)]);
    }
}
