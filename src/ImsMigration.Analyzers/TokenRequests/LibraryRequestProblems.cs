using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>Works out why IMS refuses a request of the OAuth library, as far as the source shows it.</summary>
internal static class LibraryRequestProblems
{
    private const string PostBody = "PostBody";

    /// <summary>The problems of <paramref name="request"/>; none if it can work.</summary>
    public static IEnumerable<TokenRequestProblem> Of(LibraryRequest request) => OfScope(request).Concat(OfStyle(request));

    private static IEnumerable<TokenRequestProblem> OfScope(LibraryRequest request)
    {
        if (request.Scope is null && request.IsWhole)
        {
            var place = request.Call is { Expression: MemberAccessExpressionSyntax { Name: var method } } ? method : request.Place;
            yield return new TokenRequestProblem(ProblemKind.Missing, LibraryRequest.ScopeProperty, place, null, null);
        }

        if (request.Scopes is { IsAll: true, Texts: { IsEmpty: false } texts } && texts.All(static text => text.Text.Trim().Length == 0))
        {
            yield return new TokenRequestProblem(ProblemKind.Empty, LibraryRequest.ScopeProperty, texts[0].Node, texts[0], null);
        }

        foreach (var problem in request.Scopes.Texts.Select(TokenRequestProblems.OfScope).OfType<TokenRequestProblem>())
        {
            yield return problem;
        }

        if (request.Separator is { } separator)
        {
            yield return TokenRequestProblems.OfSeparator(separator);
        }
    }

    private static IEnumerable<TokenRequestProblem> OfStyle(LibraryRequest request)
    {
        var style = request.ValueOf(LibraryRequest.Style);
        if (style is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not PostBody } || (style is null && request.IsWhole && request.ValueOf("ClientAssertion") is null))
        {
            yield return new TokenRequestProblem(ProblemKind.Header, LibraryRequest.Style, style ?? request.Place, null, StyleOf(request));
        }
    }

    /// <summary>The value that makes the library send client id and secret in the body, qualified as the type is.</summary>
    private static string StyleOf(LibraryRequest request) =>
        (request.Place is QualifiedNameSyntax qualified ? qualified.Left + "." : string.Empty) + LibraryRequest.Style + "." + PostBody;
}
