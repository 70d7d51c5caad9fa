using ImsMigration.Adobe;

namespace ImsMigration.ServiceAccounts;

/// <summary>What says that a request goes to IMS.</summary>
internal enum ImsEvidence
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>The source names the exchange or the token endpoint as its address.</summary>
    Address,

    /// <summary>The source names the host.</summary>
    Host,

    /// <summary>The settings give the address, so that no text in the source is it.</summary>
    Configuration,

    /// <summary>The assertion that it sends is for IMS.</summary>
    Assertion,

    /// <summary>Another use of the form goes to the same address, and that is known.</summary>
    SameAddress,

    /// <summary>The program names IMS somewhere, and nobody else.</summary>
    Guess,
}

/// <summary>Whose a request is, and why.</summary>
/// <param name="Issuer">Whose it is.</param>
/// <param name="Evidence">What says that it is IMS's.</param>
/// <param name="Left">Why it is left as it is, if it is not.</param>
internal sealed record Verdict(FormIssuer Issuer, ImsEvidence Evidence, LeftReason? Left)
{
    /// <summary>It goes to IMS, as <paramref name="evidence"/> says.</summary>
    public static Verdict Adobe(ImsEvidence evidence) => new(FormIssuer.Adobe, evidence, null);

    /// <summary>It goes to somebody else, so its form is left for <paramref name="reason"/>.</summary>
    public static Verdict Foreign(LeftReason reason) => new(FormIssuer.Foreign, ImsEvidence.None, reason);

    /// <summary>Nobody can say where it goes, so its form is left for <paramref name="reason"/>.</summary>
    public static Verdict Unknown(LeftReason reason) => new(FormIssuer.Unknown, ImsEvidence.None, reason);
}
