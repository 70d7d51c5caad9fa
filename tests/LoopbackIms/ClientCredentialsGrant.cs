using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LoopbackIms;

/// <summary>
/// The new endpoint, which issues an access token for a client id, its secret and scopes. Answers are taken from the
/// shared facts, "New token request", and their sources, 3. It refuses more than the real one is known to, so that a
/// program it accepts needs no leniency.
/// </summary>
internal static class ClientCredentialsGrant
{
    /// <summary>The paths of the endpoint, without a trailing slash.</summary>
    public static ImmutableArray<string> Paths { get; } = ["/ims/token/v1", "/ims/token/v2", "/ims/token/v3"];

    /// <summary>Just below 24 hours, in SECONDS, as the real endpoint answers.</summary>
    private const long TokenLifetimeSeconds = 86_399;

    /// <summary>Answers a request; fields in the URL are refused unless <paramref name="acceptQueryFields"/>.</summary>
    public static ImsAnswer Answer(ImsRequest request, FrozenDictionary<string, ServiceCredential> credentials, bool acceptQueryFields)
    {
        if (RefusalOfForm(request, acceptQueryFields) is { } refusal)
        {
            return refusal;
        }

        var fields = request.AllFields.ToFrozenDictionary(static field => field.Name, static field => field.Value, StringComparer.Ordinal);
        if (fields.GetValueOrDefault("client_id") is not { Length: > 0 } clientId)
        {
            return InvalidClient("missing client_id parameter");
        }

        if (!credentials.TryGetValue(clientId, out var credential))
        {
            return InvalidClient("invalid client_id parameter");
        }

        if (fields.GetValueOrDefault("client_secret") is not { Length: > 0 } secret)
        {
            return InvalidClient("missing client_secret parameter");
        }

        if (secret != credential.ClientSecret)
        {
            return InvalidClient("invalid client_secret parameter");
        }

        return RefusalOfGrant(fields)
            ?? RefusalOfScope(fields.GetValueOrDefault("scope", ""), credential)
            ?? RefusalOfOrganization(fields, credential)
            ?? ImsAnswer.Token(TokenLifetimeSeconds);
    }

    private static ImsAnswer? RefusalOfForm(ImsRequest request, bool acceptQueryFields)
    {
        if (request.QueryFields is not { } query)
        {
            return InvalidRequest("the query string is malformed");
        }

        if (!query.IsEmpty && !acceptQueryFields)
        {
            return InvalidRequest("parameters belong in the body, because servers log URLs");
        }

        if (request.Form.Problem is { } problem)
        {
            return InvalidRequest(problem);
        }

        if (request.HasAuthorization)
        {
            return InvalidRequest("the client must authenticate in the body, not by an Authorization header");
        }

        if (request.AllFields.CountBy(static field => field.Name).FirstOrDefault(static count => count.Value > 1).Key is { } twice)
        {
            return InvalidRequest($"the parameter {twice} is sent more than once");
        }

        return request.AllFields.Any(static field => field.Name == "jwt_token")
            ? InvalidRequest("jwt_token is not a parameter of this grant")
            : null;
    }

    private static ImsAnswer? RefusalOfGrant(FrozenDictionary<string, string> fields) =>
        fields.GetValueOrDefault("grant_type", "") switch
        {
            "" => InvalidRequest("missing grant_type parameter"),
            "client_credentials" => null,
            _ => ImsAnswer.Error(400, "unauthorized_client", "client is not authorized to use this grant type."),
        };

    private static ImsAnswer? RefusalOfScope(string scope, ServiceCredential credential)
    {
        if (scope.Length == 0)
        {
            return InvalidScope("missing scope parameter");
        }

        if (scope.Any(char.IsWhiteSpace))
        {
            return InvalidScope("scopes are separated by commas, without spaces");
        }

        var scopes = scope.Split(',');
        if (scopes.Contains(""))
        {
            return InvalidScope("the list of scopes has an empty entry");
        }

        if (scopes.FirstOrDefault(MetascopeTable.LooksLikeMetascope) is { } metascope)
        {
            return InvalidScope($"{metascope} is a metascope, not a scope");
        }

        return scopes.FirstOrDefault(name => !credential.Scopes.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? InvalidScope($"the credential does not have the scope {unknown}")
            : null;
    }

    /// <summary>The organisation may be named, although it need not be; naming another one is an error.</summary>
    private static ImsAnswer? RefusalOfOrganization(FrozenDictionary<string, string> fields, ServiceCredential credential) =>
        fields.TryGetValue("org_id", out var organization) && organization != credential.OrganizationId
            ? ImsAnswer.Error(404, "not_found", $"Organization with id {organization} cannot be found")
            : null;

    private static ImsAnswer InvalidRequest(string description) => ImsAnswer.Error(400, "invalid_request", description);

    private static ImsAnswer InvalidClient(string description) => ImsAnswer.Error(400, "invalid_client", description);

    private static ImsAnswer InvalidScope(string description) => ImsAnswer.Error(400, "invalid_scope", description);
}
