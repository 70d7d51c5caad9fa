using ImsMigration.Messages;
using ImsMigration.TokenRequests;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>IMS1003: the client secret travels in the URL of a token request.</summary>
internal static class SecretInUrlRule
{
    private const string ClientSecret = "client_secret";

    /// <summary>The report on <paramref name="request"/>; <see langword="null"/> if it does not do so.</summary>
    public static Report? Check(TokenRequest request) =>
        HasSecretInUrl(request) ? new Report(TokenRequestDescriptors.SecretInUrl, PlaceOf(request).GetLocation(), MessageName.OfField(ClientSecret)) : null;

    /// <summary>Whether <paramref name="request"/> sends its secret in the URL.</summary>
    public static bool HasSecretInUrl(TokenRequest request) => request.Place == FieldPlace.Url && request.Form.Has(ClientSecret);

    /// <summary>Where <paramref name="request"/> is reported: the name of the field, or the text that holds it.</summary>
    public static SyntaxNode PlaceOf(TokenRequest request) => request.Form.Anchor.NameNode;
}
