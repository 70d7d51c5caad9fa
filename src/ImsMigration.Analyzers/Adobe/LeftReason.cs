using System;

namespace ImsMigration.Adobe;

/// <summary>Why the fix leaves something as it is: one row of the table that messages, properties and the pages of the rules share.</summary>
/// <param name="Id">What the property of a diagnostic holds, and the heading of the reason on its page.</param>
/// <param name="Sentence">What stands at the end of a message. It names nothing of the program.</param>
internal sealed record LeftReason(string Id, string Sentence)
{
    /// <summary>What precedes the reason in the sentences of requests that the fix would rewrite otherwise.</summary>
    public const string Start = "the fix leaves this request, because ";

    /// <summary>The reason alone, as a part of a sentence.</summary>
    public string Because => Sentence.StartsWith(Start, StringComparison.Ordinal) ? Sentence.Substring(Start.Length) : Sentence;
}
