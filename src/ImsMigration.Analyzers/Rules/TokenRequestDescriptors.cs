using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>The descriptors of the rules over requests for a token of client credentials.</summary>
internal static class TokenRequestDescriptors
{
    private const string RefusedTitle = "A client-credentials request to Adobe IMS cannot work";

    private const string RefusedDescription =
        "Adobe IMS wants the fields grant_type=client_credentials, client_id, client_secret and scope in the body, and the scopes of the credential separated by commas without spaces.";

    /// <summary>IMS1003. Argument 0: the field.</summary>
    public static readonly DiagnosticDescriptor SecretInUrl = Descriptors.AfterMigration(
        RuleIds.SecretInUrl,
        "The client secret travels in the URL of a token request",
        "'{0}' travels in the URL, which servers and proxies write to their logs: send the fields of the token request in the body instead",
        "Security",
        DiagnosticSeverity.Warning,
        "Adobe IMS takes the fields of a token request in the body as well, where nobody logs them.");

    /// <summary>IMS1004 for a field that is not sent. Argument 0: the name of a field that is, or of the call; argument 1: the name of the missing one; argument 2: its value.</summary>
    public static readonly DiagnosticDescriptor MissingField = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' is sent without '{1}', so Adobe IMS refuses the request: add {2}",
        RefusedDescription);

    /// <summary>IMS1004 for a field without a value. Argument 0: its name; argument 1: what to send.</summary>
    public static readonly DiagnosticDescriptor EmptyField = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' is sent without a value, so Adobe IMS refuses the request: send {1}",
        RefusedDescription);

    /// <summary>IMS1004 for a metascope. Argument 0: the metascope; argument 1: the scopes to send instead.</summary>
    public static readonly DiagnosticDescriptor MetascopeAsScope = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' is a metascope where a scope is wanted, so Adobe IMS refuses the token request: send the scopes {1} instead",
        RefusedDescription);

    /// <summary>IMS1004 for spaces between scopes. Argument 0: the field.</summary>
    public static readonly DiagnosticDescriptor SpacesInScope = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' separates the scopes by spaces, which Adobe IMS does not take: separate them by commas alone",
        RefusedDescription);

    /// <summary>IMS1004 for unknown scopes that are joined by spaces. Argument 0: the field.</summary>
    public static readonly DiagnosticDescriptor JoinedBySpaces = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' joins the scopes with a space, which Adobe IMS does not take: join them by commas alone",
        RefusedDescription);

    /// <summary>IMS1004 for another address of IMS. Argument 0: a field that is sent there.</summary>
    public static readonly DiagnosticDescriptor OtherAddress = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' is sent to an address of Adobe IMS that gives out no tokens: send it to '/ims/token/v3'",
        RefusedDescription);

    /// <summary>IMS1004 for another grant type. Argument 0: the field.</summary>
    public static readonly DiagnosticDescriptor WrongGrantType = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' is not that of client credentials, so Adobe IMS refuses the request: send 'client_credentials'",
        RefusedDescription);

    /// <summary>IMS1004 for the placeholder that the migration leaves where it knows no scopes. Argument 0: the placeholder.</summary>
    public static readonly DiagnosticDescriptor ScopePlaceholder = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' still stands for the scopes, so Adobe IMS refuses the token request: replace it with the scopes that the Adobe Developer Console shows for the credential, separated by commas",
        RefusedDescription);

    /// <summary>IMS1004 for a library that sends client id and secret in a header. Argument 0: the type or value.</summary>
    public static readonly DiagnosticDescriptor SecretInHeader = Refused(
        RuleIds.TokenRequest,
        RefusedTitle,
        "'{0}' sends client id and secret in an Authorization header, which Adobe IMS does not document: set ClientCredentialStyle to 'PostBody'",
        RefusedDescription);

    private static DiagnosticDescriptor Refused(string id, string title, string message, string description) =>
        Descriptors.AfterMigration(id, title, message, "Correctness", DiagnosticSeverity.Warning, description);
}
