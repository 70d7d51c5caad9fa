using System.Collections.Generic;
using ImsMigration.Values;

namespace ImsMigration.Requests;

/// <summary>The constant texts of a request, with the operation that holds each.</summary>
/// <param name="Texts">All of them.</param>
/// <param name="Around">Those that are not part of the form: the URL and its parts, headers, names of clients.</param>
/// <param name="Slices">What that which is not part of the form is made from.</param>
/// <param name="Open">Where the request could be another one, by another caller, object or type.</param>
/// <param name="IsJson">Whether the fields are sent as JSON, which neither endpoint has ever taken.</param>
internal sealed record TracedRequest(
    IReadOnlyList<HeldText> Texts,
    IReadOnlyList<HeldText> Around,
    IReadOnlyList<Slice> Slices,
    IReadOnlyCollection<Alternatives> Open,
    bool IsJson)
{
    /// <summary>Whether the call that sends the fields was found.</summary>
    public bool IsSent { get; init; }
}
