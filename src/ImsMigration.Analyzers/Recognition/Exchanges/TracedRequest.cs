using System.Collections.Generic;
using ImsMigration.Flow;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>The constant texts of a request, with the operation that holds each.</summary>
/// <param name="Texts">All of them.</param>
/// <param name="Around">Those that are not part of the form: the URL and its parts, headers, names of clients.</param>
/// <param name="IsJson">Whether the fields are sent as JSON, which neither endpoint has ever taken.</param>
internal sealed record TracedRequest(
    IReadOnlyList<HeldText> Texts,
    IReadOnlyList<HeldText> Around,
    bool IsJson);
