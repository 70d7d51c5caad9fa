using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;

namespace ImsMigration.Recognition;

/// <summary>Whose request a form makes.</summary>
internal enum FormIssuer
{
    /// <summary>It goes to the JWT exchange of IMS, or to the token endpoint in a migration that was left half done.</summary>
    Adobe,

    /// <summary>It goes to somebody else.</summary>
    Foreign,

    /// <summary>Nobody can say where it goes.</summary>
    Unknown,
}

/// <summary>One of the requests that a form makes: one caller, object or type on the way to it.</summary>
/// <param name="Issuer">Whose it is.</param>
/// <param name="Why">Why, for a person to read; it holds no text of the program.</param>
/// <param name="Assumed">What tells this request from the others of the form.</param>
/// <param name="Request">The request.</param>
internal sealed record FormUse(FormIssuer Issuer, string Why, Assumptions Assumed, TracedRequest Request)
{
    /// <summary>What is said of a request whose address the settings give.</summary>
    public const string ByConfiguration = "the settings give the address of IMS";

    /// <summary>What is said of a request that is taken for one to IMS only because the program names IMS somewhere.</summary>
    public const string ByGuess = "IMS is named, and nobody else";

    /// <summary>Whether the settings give its address.</summary>
    public bool IsConfigured => Why == ByConfiguration;

    /// <summary>Whether it is IMS's by nothing but a guess.</summary>
    public bool IsGuess => Why == ByGuess;
}

/// <summary>Whose requests a form makes, and with that whether it may change: only if all of them are Adobe's.</summary>
/// <param name="Uses">Every request; the first that is not Adobe's is why the form has to stay.</param>
internal sealed record IssuerDecision(ImmutableArray<FormUse> Uses)
{
    /// <summary>The requests that go to IMS.</summary>
    public IEnumerable<FormUse> ForIms => Uses.Where(static use => use.Issuer == FormIssuer.Adobe);

    /// <summary>Whether one of the requests goes to IMS, so that there is something to report.</summary>
    public bool IsForIms => ForIms.Any();

    /// <summary>Whether the settings give the address of a request to IMS, so that no text in the source is it.</summary>
    public bool IsConfigured => ForIms.Any(static use => use.IsConfigured);

    /// <summary>Whether all that speaks for IMS is that the program names it somewhere.</summary>
    public bool IsGuess => ForIms.All(static use => use.IsGuess);

    /// <summary>Why the form has to stay as it is; <see langword="null"/> if it may change.</summary>
    public string? Hindrance => Uses.FirstOrDefault(static use => use.Issuer != FormIssuer.Adobe)?.Why;

    /// <summary>Whether the form may change.</summary>
    public bool MayChange => Hindrance is null;
}
