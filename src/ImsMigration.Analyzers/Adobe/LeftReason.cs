namespace ImsMigration.Adobe;

/// <summary>Why the fix leaves something as it is: one row of the table that messages, properties and the pages of the rules share.</summary>
/// <param name="Id">What the property of a diagnostic holds, and the heading of the reason on its page.</param>
/// <param name="Sentence">What stands at the end of a message. It names nothing of the program.</param>
internal sealed record LeftReason(string Id, string Sentence);
