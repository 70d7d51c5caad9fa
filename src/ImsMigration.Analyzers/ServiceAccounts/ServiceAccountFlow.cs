using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>A JWT that is signed for IMS, and the keys that sign it.</summary>
/// <param name="Operation">The call that signs or writes it.</param>
/// <param name="Keys">The calls that load the key, each with the calls through which it was reached.</param>
/// <param name="Metascopes">The metascopes among its claims, as far as the source names them.</param>
/// <param name="MetascopePlaces">The texts that name them.</param>
/// <param name="Assumed">What tells it from other JWTs that the same call signs.</param>
internal sealed record Assertion(
    IOperation Operation,
    ImmutableArray<SliceHit> Keys,
    ImmutableArray<string> Metascopes,
    ImmutableArray<SyntaxNode> MetascopePlaces,
    Assumptions Assumed)
{
    /// <summary>Where a person finds the assertion: the call that signs, or its own call or type where it shares that with another issuer.</summary>
    public AssertionPlace Place { get; init; } = AssertionPlace.OfCall(Operation);

    /// <summary>Where a person finds the keys: the calls that load them, or the own call or type where they share that with another issuer.</summary>
    public ImmutableArray<AssertionPlace> KeyPlaces { get; init; } = Keys.Select(static key => AssertionPlace.OfCall(key.Operation)).ToImmutableArray();

    /// <summary>Whether the settings name other metascopes in one environment than in another.</summary>
    public bool HasScopesOfEnvironment { get; init; }

    /// <summary>The calls elsewhere that load the same keys again.</summary>
    public ImmutableArray<IOperation> OtherLoads { get; init; } = ImmutableArray<IOperation>.Empty;

    /// <summary>JWTs for others that the same code signs, or that the same keys sign.</summary>
    public ImmutableArray<Assertion> Others { get; init; } = ImmutableArray<Assertion>.Empty;
}

/// <summary>One request to the JWT exchange, with everything that exists for it.</summary>
/// <param name="Form">The fields of the request.</param>
/// <param name="Issuer">Whose requests the form makes; all that follows is of those to IMS.</param>
/// <param name="Endpoints">Where the source names the endpoint of this request; empty if only a configuration does.</param>
/// <param name="Assertions">The assertions that the request can send; empty if it sends a ready-made one.</param>
/// <param name="Metascopes">The metascopes of the request, as far as the source names them.</param>
/// <param name="MetascopePlaces">The texts that name them.</param>
/// <param name="NamesTokenEndpoint">Whether the request goes to the token endpoint already, as in a migration that was left half done.</param>
/// <param name="IsJson">Whether the fields are sent as JSON, which never worked.</param>
internal sealed record ServiceAccountFlow(
    TokenForm Form,
    IssuerDecision Issuer,
    ImmutableArray<EndpointMention> Endpoints,
    ImmutableArray<Assertion> Assertions,
    ImmutableArray<string> Metascopes,
    ImmutableArray<SyntaxNode> MetascopePlaces,
    bool NamesTokenEndpoint,
    bool IsJson)
{
    /// <summary>Whether all that speaks for IMS is that the program names it somewhere.</summary>
    public bool IsGuess => GuessedAddress is not null;

    /// <summary>
    /// What the address is made from that is IMS's by a guess, to tell it from others; <see langword="null"/> if more than that speaks for IMS.
    /// </summary>
    public string? GuessedAddress { get; init; }

    /// <summary>Whether the source names where the request goes, and not only the end of it.</summary>
    public bool HasAddress => Endpoints.Any(static mention => mention.Part != EndpointPart.Tail);
}

/// <summary>A mention of the endpoint in the address of a request that is not taken for one to IMS.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Reason">Why the request is not.</param>
internal sealed record LeftEndpoint(EndpointMention Mention, LeftReason Reason);

/// <summary>What some forms make.</summary>
/// <param name="Flows">The requests to IMS.</param>
/// <param name="Left">The mentions of the endpoint in the addresses of the other requests.</param>
/// <param name="AreAll">Whether all of the forms could be followed to their ends.</param>
internal sealed record FoundFlows(ImmutableArray<ServiceAccountFlow> Flows, ImmutableArray<LeftEndpoint> Left, bool AreAll);

/// <summary>All that one program still holds of the retired JWT flow.</summary>
/// <param name="Flows">The requests.</param>
/// <param name="Endpoints">Every mention of the endpoint that a request can use, also those that no known one does.</param>
/// <param name="Names">Every mention that no request can use: it is compared, shown or mapped to something.</param>
/// <param name="LooseAssertions">Assertions whose claims name IMS but that no known request sends.</param>
internal sealed record ServiceAccountFacts(
    ImmutableArray<ServiceAccountFlow> Flows,
    ImmutableArray<EndpointMention> Endpoints,
    ImmutableArray<EndpointMention> Names,
    ImmutableArray<Assertion> LooseAssertions)
{
    /// <summary>The assertions of every request, and the loose ones.</summary>
    public IEnumerable<Assertion> AllAssertions => Flows.SelectMany(static flow => flow.Assertions).Concat(LooseAssertions);
}
