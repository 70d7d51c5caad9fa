using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace LoopbackIms;

/// <summary>
/// The old endpoint, which exchanges a signed JWT for an access token. What it checks and how it answers is taken from
/// the shared facts, "Old exchange", and their sources, 1.2 to 2.
/// </summary>
internal static class JwtExchange
{
    /// <summary>The paths of the endpoint, without a trailing slash.</summary>
    public static ImmutableArray<string> Paths { get; } = ["/ims/exchange/jwt", "/ims/exchange/v1/jwt"];

    /// <summary>Just below 24 hours, in MILLISECONDS, as the real endpoint answers.</summary>
    private const long TokenLifetimeMilliseconds = 86_399_993;

    /// <summary>No maximum is documented; customer programs use up to a little more than a day. More is a unit mistaken.</summary>
    private static readonly TimeSpan s_longestAssertion = TimeSpan.FromHours(48);

    /// <summary>The answer of a retired endpoint to any request.</summary>
    public static ImsAnswer Retired { get; } = ImsAnswer.ExchangeError(
        410, "jwt_exchange_retired", "Service Account (JWT) credentials stopped working on 1 March 2026; use OAuth Server-to-Server credentials.");

    /// <summary>The answer for a credential that has been migrated; it looks transient and is not.</summary>
    public static ImsAnswer Migrated { get; } = ImsAnswer.ExchangeError(500, "internal_error", "Please try again later");

    /// <summary>Answers a request to the active endpoint.</summary>
    public static ImsAnswer Answer(ImsRequest request, FrozenDictionary<string, ServiceCredential> credentials, DateTimeOffset now)
    {
        if (request.QueryFields is null)
        {
            return BadRequest("The query string is malformed.");
        }

        if (request.Form.Problem is { } problem)
        {
            return BadRequest($"The request cannot be read: {problem}.");
        }

        var values = request.AllFields.ToLookup(static field => field.Name, static field => field.Value, StringComparer.Ordinal);
        if (values.FirstOrDefault(static value => value.Distinct(StringComparer.Ordinal).Skip(1).Any()) is { } conflict)
        {
            return BadRequest($"The parameter {conflict.Key} has several values.");
        }

        if (values["client_id"].FirstOrDefault() is not { Length: > 0 } clientId)
        {
            return InvalidClient("missing client_id parameter");
        }

        if (!credentials.TryGetValue(clientId, out var credential))
        {
            return InvalidClient("invalid client_id parameter");
        }

        if (values["client_secret"].FirstOrDefault() is not { Length: > 0 } secret)
        {
            return InvalidClient("missing client_secret parameter");
        }

        if (secret != credential.ClientSecret)
        {
            return ImsAnswer.ExchangeError(401, "invalid_client", "invalid client_secret parameter");
        }

        return values["jwt_token"].FirstOrDefault() is { Length: > 0 } token
            ? AnswerAssertion(token, credential, request.Host, now)
            : InvalidToken("missing jwt_token parameter");
    }

    private static ImsAnswer AnswerAssertion(string token, ServiceCredential credential, string host, DateTimeOffset now)
    {
        if (JwtAssertion.Read(token) is not { } assertion)
        {
            return InvalidToken("Could not decode the JWT");
        }

        if (assertion.Header.GetValueOrDefault("alg") is not "RS256")
        {
            return ImsAnswer.ExchangeError(400, "invalid_signature", "The JWT must be signed with RS256.");
        }

        if (!assertion.IsSignedBy(credential.Certificate))
        {
            return InvalidToken("Could not match JWT signature to any of the bindings");
        }

        return RefusalOfTimes(assertion, now)
            ?? RefusalOfParties(assertion, credential, host)
            ?? RefusalOfMetascopes(assertion, credential)
            ?? ImsAnswer.ExchangedToken(TokenLifetimeMilliseconds);
    }

    private static ImsAnswer? RefusalOfTimes(JwtAssertion assertion, DateTimeOffset now)
    {
        if (assertion.Claims.GetValueOrDefault("exp") is not long expiry)
        {
            return InvalidToken("The claim exp must be an integer");
        }

        if (assertion.Claims.TryGetValue("jti", out var id) && id is not long)
        {
            return InvalidToken("The claim jti must be an integer");
        }

        if (expiry <= now.ToUnixTimeSeconds())
        {
            return InvalidToken("The JWT has expired");
        }

        return expiry > (now + s_longestAssertion).ToUnixTimeSeconds()
            ? BadRequest("The claim exp is too far in the future; it is in seconds.")
            : null;
    }

    private static ImsAnswer? RefusalOfParties(JwtAssertion assertion, ServiceCredential credential, string host)
    {
        if (assertion.Claims.GetValueOrDefault("iss") is not string issuer || issuer != credential.OrganizationId)
        {
            return BadRequest("The claim iss is not the organization of the credential.");
        }

        if (assertion.Claims.GetValueOrDefault("sub") is not string subject || subject != credential.TechnicalAccountId)
        {
            return BadRequest("The claim sub is not the technical account of the credential.");
        }

        var audiences = ImsHosts.All
            .Where(candidate => ImsHosts.SameEnvironment(candidate, host))
            .Select(candidate => $"https://{candidate}/c/{credential.ClientId}");
        return assertion.Claims.GetValueOrDefault("aud") is string audience && audiences.Contains(audience, StringComparer.Ordinal)
            ? null
            : InvalidClient("The claim aud does not name this client in this environment.");
    }

    private static ImsAnswer? RefusalOfMetascopes(JwtAssertion assertion, ServiceCredential credential)
    {
        var claims = assertion.Claims.Where(static claim => claim.Key.Contains("/s/", StringComparison.Ordinal)).ToImmutableArray();
        if (claims.IsEmpty)
        {
            return InvalidScope("The JWT has no metascope.");
        }

        if (claims.Any(static claim => claim.Value is not true))
        {
            return InvalidScope("The value of a metascope claim must be true.");
        }

        var bound = ImsHosts.All
            .SelectMany(host => credential.Metascopes.Select(metascope => $"https://{host}/s/{metascope}"))
            .ToFrozenSet(StringComparer.Ordinal);
        return claims.All(claim => bound.Contains(claim.Key))
            ? null
            : InvalidScope("The metascopes in the JWT are not a subset of the metascopes in the binding.");
    }

    private static ImsAnswer BadRequest(string description) => ImsAnswer.ExchangeError(400, "bad_request", description);

    private static ImsAnswer InvalidClient(string description) => ImsAnswer.ExchangeError(400, "invalid_client", description);

    private static ImsAnswer InvalidToken(string description) => ImsAnswer.ExchangeError(400, "invalid_token", description);

    private static ImsAnswer InvalidScope(string description) => ImsAnswer.ExchangeError(400, "invalid_scope", description);
}
