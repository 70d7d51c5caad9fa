using System.Collections.Generic;
using System.Linq;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS1003: the client secret travels in the URL of a token request.</summary>
internal static class SecretInUrlRule
{
    private const string ClientSecret = "client_secret";

    /// <summary>One diagnostic for each of <paramref name="requests"/> that does so, where the URL gets its secret.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<TokenRequest> requests) =>
        requests.Where(HasSecretInUrl)
            .Select(PlaceOf)
            .Distinct()
            .Select(static place => Diagnostic.Create(TokenRequestDescriptors.SecretInUrl, place.GetLocation(), ClientSecret));

    /// <summary>Whether <paramref name="request"/> sends its secret in the URL.</summary>
    public static bool HasSecretInUrl(TokenRequest request) => request.Place == FieldPlace.Url && request.Form.Has(ClientSecret);

    /// <summary>Where <paramref name="request"/> is reported: the name of the field, or the text that holds it.</summary>
    public static SyntaxNode PlaceOf(TokenRequest request) => request.Form.Anchor.NameNode;
}
