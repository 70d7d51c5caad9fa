using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;

namespace ImsMigration.TokenRequests;

/// <summary>
/// Tells whether a parameter of a Refit or RestEase method travels in the URL: where it says so, and in Refit also where
/// nothing says otherwise, because a parameter of plain text becomes a query parameter there.
/// </summary>
internal static class DeclaredQuery
{
    private const string Query = "QueryAttribute";

    /// <summary>What sends a parameter, or all parameters of a method, in another place.</summary>
    private static readonly ImmutableHashSet<string> s_otherPlaces = ImmutableHashSet.Create(
        "BodyAttribute", "HeaderAttribute", "HeaderCollectionAttribute", "PropertyAttribute", "AuthorizeAttribute", "MultipartAttribute");

    /// <summary>Whether <paramref name="field"/>, a member that is a field of a request, is a query parameter.</summary>
    public static bool Is(ISymbol? field) =>
        field is IParameterSymbol { ContainingSymbol: IMethodSymbol method }
        && (NamesOf(field).Contains(Query)
            || (method.GetAttributes().Any(static attribute => TypeName.IsIn(attribute.AttributeClass, "Refit"))
                && !NamesOf(field).Concat(NamesOf(method)).Concat(method.Parameters.SelectMany(NamesOf).Where(static name => name == "BodyAttribute")).Any(s_otherPlaces.Contains)));

    private static IEnumerable<string> NamesOf(ISymbol symbol) =>
        symbol.GetAttributes().Select(static attribute => attribute.AttributeClass?.Name).OfType<string>();
}
