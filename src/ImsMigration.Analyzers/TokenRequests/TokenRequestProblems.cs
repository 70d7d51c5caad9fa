using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>Works out why IMS refuses a token request, as far as the source shows it. Source: shared facts, "New token request".</summary>
internal static class TokenRequestProblems
{
    private const string GrantType = "grant_type";

    /// <summary>The value of <c>grant_type</c> in every request for a token of client credentials.</summary>
    public const string ClientCredentials = "client_credentials";

    /// <summary>The problems of <paramref name="request"/>; none if it can work.</summary>
    public static IEnumerable<TokenRequestProblem> Of(TokenRequest request) =>
        OfAddress(request)
            .Concat(OfField(request, GrantType, ClientCredentials))
            .Concat(WrongGrants(request))
            .Concat(OfField(request, "scope", null))
            .Concat(request.FieldsNamed("scope").Select(static scope => scope.Separator is { } separator ? OfSeparator(separator) with { Source = scope.Field } : null).OfType<TokenRequestProblem>())
            .Concat(request.FieldsNamed("scope").SelectMany(static scope => scope.Values.Texts.Select(OfScope).OfType<TokenRequestProblem>().Select(problem => problem with { Source = scope.Field })));

    /// <summary>The problem of sending <paramref name="scope"/> as scope; <see langword="null"/> if there is none.</summary>
    public static TokenRequestProblem? OfScope(KnownText scope)
    {
        if (!ScopeList.MetascopesIn(scope.Text).IsEmpty)
        {
            return new TokenRequestProblem(ProblemKind.Metascope, "scope", scope.Node, scope, ScopeList.WithoutMetascopes(scope.Text));
        }

        return ScopeList.HasSpaces(scope.Text)
            ? new TokenRequestProblem(ProblemKind.Spaces, "scope", scope.Node, scope, ScopeList.Normalized(scope.Text))
            : null;
    }

    /// <summary>The problem of joining scopes by <paramref name="separator"/>, which has a space.</summary>
    public static TokenRequestProblem OfSeparator(ExpressionSyntax separator) => new(ProblemKind.Joined, "scope", separator, null, ",");

    /// <summary>
    /// The only address that meets the request, if it is IMS's and gives out no tokens. One that other requests can use, too, is not corrected.
    /// </summary>
    private static IEnumerable<TokenRequestProblem> OfAddress(TokenRequest request)
    {
        if (!request.RetiredAddresses.IsEmpty)
        {
            return [OfAddress(request, request.RetiredAddresses[0], null)];
        }

        var others = request.Endpoints.IsEmpty
            ? request.Texts.Where(static text => ImsEndpoints.NamesOtherAddress(text.Text)).GroupBy(static text => text.Text).ToList()
            : [];
        if (others.Count != 1)
        {
            return [];
        }

        var (text, place) = (others[0].Key, others[0].First().Operation.Syntax);
        var remedy = place is LiteralExpressionSyntax { Parent: ArgumentSyntax } ? ImsEndpoints.TokenEndpointFor(text) : null;
        return [OfAddress(request, place, remedy)];
    }

    private static TokenRequestProblem OfAddress(TokenRequest request, SyntaxNode place, string? remedy) =>
        new(ProblemKind.Address, request.Form.Anchor.Name, place, null, remedy) { Source = request.Form.Anchor };

    private static IEnumerable<TokenRequestProblem> WrongGrants(TokenRequest request) =>
        request.FieldsNamed(GrantType).SelectMany(static grant => grant.Values.Texts
            .Where(static value => TokenRequests.WrongGrants.IsWrong(value.Text))
            .Select(value => new TokenRequestProblem(ProblemKind.Grant, GrantType, value.Node, value, ClientCredentials) { Source = grant.Field }));

    private static IEnumerable<TokenRequestProblem> OfField(TokenRequest request, string name, string? value)
    {
        if (request.Lacks(name))
        {
            yield return new TokenRequestProblem(ProblemKind.Missing, name, request.Form.Anchor.NameNode, null, value) { Source = request.Form.Anchor };
        }

        foreach (var field in request.FieldsNamed(name).Where(static field => field.IsEmpty))
        {
            foreach (var empty in field.Values.Texts)
            {
                yield return new TokenRequestProblem(ProblemKind.Empty, name, empty.Node, empty, value) { Source = field.Field };
            }
        }
    }
}
