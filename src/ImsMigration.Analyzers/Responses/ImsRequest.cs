using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Requests.Forms;

namespace ImsMigration.Responses;

/// <summary>Tells from the constant texts of a request whom it asks for a token.</summary>
internal static class ImsRequest
{
    private const string ClientCredentials = "client_credentials";

    /// <summary>The identity scope of every credential of IMS; no other service has it.</summary>
    private const string ImsScope = "AdobeID";

    /// <summary>The grants with which users sign in; what IMS answers to them is not what this product is about.</summary>
    private static readonly string[] s_userGrants = ["authorization_code", "refresh_token"];

    /// <summary>
    /// Whom a request with <paramref name="texts"/> asks: its URL decides, then the fields that only IMS takes. A text
    /// with an absolute URL of another host makes it another service's, unless IMS is named as well.
    /// </summary>
    public static TokenIssuer IssuerOf(IReadOnlyCollection<string> texts)
    {
        var asksForUser = texts.Any(static text => s_userGrants.Any(grant => Names(text, grant))) && !texts.Any(static text => Names(text, ClientCredentials));
        if (texts.Any(ImsEndpoints.NamesExchange))
        {
            return TokenIssuer.Exchange;
        }

        if (texts.Any(ImsEndpoints.NamesTokenEndpoint))
        {
            return asksForUser ? TokenIssuer.Other : IssuerByForm(texts);
        }

        if (texts.Any(static text => ImsEndpoints.NamesForeignHost(text) || ImsEndpoints.NamesOtherExchange(text)) || asksForUser)
        {
            return TokenIssuer.Other;
        }

        var namesIms = texts.Any(static text => ImsEndpoints.NamesHost(text) || Names(text, ImsScope));
        return texts.Any(static text => Names(text, TokenForm.JwtField)) || (namesIms && texts.Any(ImsEndpoints.NamesRelativeExchange))
            ? TokenIssuer.Exchange
            : namesIms && texts.Any(static text => Names(text, ClientCredentials)) ? TokenIssuer.TokenEndpoint : TokenIssuer.Unknown;
    }

    /// <summary>Whether <paramref name="texts"/>, those of a type, name IMS, and no other host.</summary>
    public static bool AreOfIms(IReadOnlyCollection<string> texts) =>
        texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text) || ImsEndpoints.NamesHost(text) || Names(text, ImsScope))
        && !texts.Any(ImsEndpoints.NamesForeignHost);

    /// <summary>A migration that was left half done still sends the assertion, to the new endpoint.</summary>
    private static TokenIssuer IssuerByForm(IReadOnlyCollection<string> texts) =>
        texts.Any(static text => Names(text, TokenForm.JwtField)) ? TokenIssuer.Exchange : TokenIssuer.TokenEndpoint;

    private static bool Names(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
