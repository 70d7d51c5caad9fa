using System;

namespace ImsMigration.Adobe;

/// <summary>Why the fix leaves something as it is: one row of the table that messages, properties and the pages of the rules share.</summary>
/// <param name="Id">What the property of a diagnostic holds, and the heading of the reason on its page.</param>
/// <param name="Sentence">What stands at the end of a message. It names nothing of the program but what takes the place of <see cref="Name"/>.</param>
internal sealed record LeftReason(string Id, string Sentence)
{
    /// <summary>What precedes the reason in the sentences of requests that the fix would rewrite otherwise.</summary>
    public const string Start = "the fix leaves this request, because ";

    /// <summary>What precedes the reason in the sentences of code that the fix would take away otherwise.</summary>
    public const string KeptStart = "the fix keeps this, because ";

    /// <summary>What stands in a sentence for the name of a member.</summary>
    public const string Name = "{0}";

    /// <summary>
    /// Whether the fix offers nothing then. Otherwise it can still do something where the reason stands: rewrite the request, or find one in another
    /// project.
    /// </summary>
    public bool StopsFix => Sentence.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>The reason alone, as a part of a sentence.</summary>
    public string Because => Without(Start) ?? Without(KeptStart) ?? Sentence;

    /// <summary><paramref name="text"/>, the sentence or a part of it, about the member called <paramref name="name"/>.</summary>
    public static string About(string text, string name) => text.Replace(Name, name);

    private string? Without(string start) => Sentence.StartsWith(start, StringComparison.Ordinal) ? Sentence.Substring(start.Length) : null;
}
