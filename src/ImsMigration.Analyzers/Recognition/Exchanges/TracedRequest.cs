using System.Collections.Generic;
using ImsMigration.Flow;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>The constant texts of a request, with the operation that holds each.</summary>
/// <param name="Texts">All of them.</param>
/// <param name="Around">Those that are not part of the form: the URL and its parts, headers, names of clients.</param>
/// <param name="IsJson">Whether the fields are sent as JSON, which neither endpoint has ever taken.</param>
/// <param name="IsOnlyShown">Whether the fields are printed, logged or written to a file, and handed to nothing that sends them: no request at all.</param>
internal sealed record TracedRequest(
    IReadOnlyList<HeldText> Texts,
    IReadOnlyList<HeldText> Around,
    bool IsJson,
    bool IsOnlyShown);
