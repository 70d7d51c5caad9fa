using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

/// <summary>Moves the fields of a token request from the URL into the body, with the same library.</summary>
internal static class QueryFieldsRewriter
{
    private const string QueryParameter = "AddQueryParameter";

    private const string BodyParameter = "AddParameter";

    /// <summary>The edits that move the fields of <paramref name="request"/>; none if its shape is not understood.</summary>
    public static ImmutableArray<Replacement> MoveToBody(TokenRequest request, FlowGraph graph) => request.Form.Shape switch
    {
        FormShape.UrlEncodedText => QueryStringRewriter.MoveToBody(request.Form, graph),
        FormShape.Entries => OfRestSharp(request.Form, graph.Program),
        _ => ImmutableArray<Replacement>.Empty,
    };

    /// <summary>RestSharp sends a parameter of a POST in the body if it is not called a query parameter.</summary>
    private static ImmutableArray<Replacement> OfRestSharp(TokenForm form, ProgramModel program)
    {
        var names = form.Fields.Select(static field => (field.Entry as InvocationExpressionSyntax)?.Expression).OfType<MemberAccessExpressionSyntax>().ToList();
        var member = form.Anchor.Entry.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var isPost = member is not null && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name =>
            name.Identifier.ValueText is "Post" or "POST" or "PostAsync" or "ExecutePost" or "ExecutePostAsync");
        return !isPost || names.Count < form.Fields.Length || names.Any(access => program.SymbolOf(access) is not IMethodSymbol method || !TypeName.IsIn(method.ContainingType, "RestSharp"))
            ? ImmutableArray<Replacement>.Empty
            : names.Where(static access => access.Name.Identifier.ValueText == QueryParameter)
                .Select(static access => new Replacement(access.SyntaxTree, access.Name.Span, BodyParameter))
                .ToImmutableArray();
    }
}
