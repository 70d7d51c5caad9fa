using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.TokenRequests;

/// <summary>Finds the request objects of the OAuth library whose address is the token endpoint of IMS, and what is wrong with them.</summary>
internal static class LibraryRequestFinder
{
    /// <summary>The name of the type of such an object.</summary>
    public const string RequestType = "ClientCredentialsTokenRequest";

    private const string PostBody = "PostBody";

    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create("Duende.IdentityModel.Client", "IdentityModel.Client");

    /// <summary>All such objects in the program of <paramref name="graph"/>.</summary>
    public static ImmutableArray<LibraryRequest> Find(FlowGraph graph) =>
        graph.Program.TreesWith(RequestType).ToList().SelectMany(tree => In(tree, graph)).ToImmutableArray();

    /// <summary>The objects that are created in <paramref name="tree"/>.</summary>
    public static IEnumerable<LibraryRequest> In(SyntaxTree tree, FlowGraph graph)
    {
        var reader = new TextReader(graph);
        foreach (var name in graph.Program.NamesOf(tree).Find(RequestType))
        {
            if (name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { Initializer: { } initializer } creation
                && creation.Type.Span.Contains(name.Span)
                && graph.Program.OperationOf(creation)?.Type is { } type
                && s_namespaces.Any(space => TypeName.Is(type, space + "." + RequestType))
                && LibraryRequest.ValueOf(initializer, "Address") is { } address
                && reader.Read(address) is { IsAll: true, Texts: { IsEmpty: false } addresses }
                && addresses.All(static text => ImsEndpoints.NamesHost(text.Text) && ImsEndpoints.NamesTokenEndpoint(text.Text)))
            {
                var scopes = LibraryRequest.ValueOf(initializer, LibraryRequest.Scope) is { } scope ? reader.Read(scope) : KnownTexts.None;
                yield return new LibraryRequest(creation, initializer, scopes, creation.Parent is ArgumentSyntax);
            }
        }
    }

    /// <summary>Why IMS refuses <paramref name="request"/>; nothing if it can work.</summary>
    public static IEnumerable<TokenRequestProblem> ProblemsOf(LibraryRequest request)
    {
        var scope = request.ValueOf(LibraryRequest.Scope);
        if (request.IsWhole && scope is null)
        {
            yield return new TokenRequestProblem(ProblemKind.Missing, LibraryRequest.Scope, request.Creation.Type, null, null);
        }

        if (request.Scopes is { IsAll: true, Texts: { IsEmpty: false } texts } && texts.All(static text => text.Text.Trim().Length == 0))
        {
            yield return new TokenRequestProblem(ProblemKind.Empty, LibraryRequest.Scope, texts[0].Node, texts[0], null);
        }

        foreach (var problem in request.Scopes.Texts.Select(TokenRequestProblems.OfScope).OfType<TokenRequestProblem>())
        {
            yield return problem;
        }

        var style = request.ValueOf(LibraryRequest.Style);
        if (style is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not PostBody } || (style is null && request.IsWhole && request.ValueOf("ClientAssertion") is null))
        {
            yield return new TokenRequestProblem(ProblemKind.Header, LibraryRequest.Style, style ?? request.Creation.Type, null, StyleOf(request));
        }
    }

    /// <summary>The value that makes the library send client id and secret in the body, qualified as the type is.</summary>
    private static string StyleOf(LibraryRequest request) =>
        (request.Creation.Type is QualifiedNameSyntax qualified ? qualified.Left + "." : string.Empty) + LibraryRequest.Style + "." + PostBody;
}
