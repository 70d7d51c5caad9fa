using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Requests;
using ImsMigration.Values;

namespace ImsMigration.ServiceAccounts;

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
/// <param name="Verdict">Whose it is, and why.</param>
/// <param name="Assumed">What tells this request from the others of the form.</param>
/// <param name="Request">The request.</param>
internal sealed record FormUse(Verdict Verdict, Assumptions Assumed, TracedRequest Request)
{
    /// <summary>Whose it is.</summary>
    public FormIssuer Issuer => Verdict.Issuer;
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
    public bool IsConfigured => ForIms.Any(static use => use.Verdict.Evidence == ImsEvidence.Configuration);

    /// <summary>Whether all that speaks for IMS is that the program names it somewhere.</summary>
    public bool IsGuess => ForIms.All(static use => use.Verdict.Evidence == ImsEvidence.Guess);

    /// <summary>Why the form has to stay although its requests go to IMS: somebody else gets it, too. <see langword="null"/> if nobody does.</summary>
    public LeftReason? OtherReceiver { get; init; }

    /// <summary>Why the form has to stay as it is; <see langword="null"/> if it may change.</summary>
    public LeftReason? Hindrance => OtherReceiver ?? Uses.FirstOrDefault(static use => use.Issuer != FormIssuer.Adobe)?.Verdict.Left;

    /// <summary>Whether the form may change.</summary>
    public bool MayChange => Hindrance is null;
}
