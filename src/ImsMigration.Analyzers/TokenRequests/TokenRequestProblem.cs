using ImsMigration.Requests.Forms;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;

namespace ImsMigration.TokenRequests;

/// <summary>Why IMS refuses a token request.</summary>
internal enum ProblemKind
{
    /// <summary>A mandatory field is not sent.</summary>
    Missing,

    /// <summary>A mandatory field is sent without a value.</summary>
    Empty,

    /// <summary>A metascope of the retired JWT flow is sent as a scope.</summary>
    Metascope,

    /// <summary>The scopes are separated by spaces.</summary>
    Spaces,

    /// <summary>Scopes that only the running program knows are joined by spaces.</summary>
    Joined,

    /// <summary>The value of <c>grant_type</c> is another than that of client credentials.</summary>
    Grant,

    /// <summary>Client id and secret travel in a header, where IMS does not look for them.</summary>
    Header,

    /// <summary>The request goes to an address of IMS that gives out no tokens.</summary>
    Address,
}

/// <summary>One reason why IMS refuses a token request.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Field">
/// The name of the field, <c>grant_type</c> or <c>scope</c>, of a property of a library, or of one that is sent to the wrong address.
/// </param>
/// <param name="Place">Where it is reported: the wrong value, or for a missing field the name of one that is there.</param>
/// <param name="Value">The wrong value; <see langword="null"/> for a missing field, and where the place is only a part of how the value is made.</param>
/// <param name="Remedy">The right value; <see langword="null"/> if only the Adobe Developer Console shows it.</param>
internal sealed record TokenRequestProblem(ProblemKind Kind, string Field, SyntaxNode Place, KnownText? Value, string? Remedy)
{
    /// <summary>The field with the wrong value, or the one beside which another is missing; <see langword="null"/> where the request is no form.</summary>
    public FormField? Source { get; init; }
}
