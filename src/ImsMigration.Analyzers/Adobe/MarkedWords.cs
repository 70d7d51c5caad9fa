namespace ImsMigration.Adobe;

/// <summary>
/// The kinds of words of one text, as an object: the host keeps it in generic tables, whose code the runtime has ready for
/// all classes but would have to compile for an enumeration, in every build that uses the analyzers.
/// </summary>
internal sealed class MarkedWords
{
    private static readonly MarkedWords s_none = new(ImsWords.None);

    private readonly ImsWords _words;

    private MarkedWords(ImsWords words) => _words = words;

    /// <summary>The object for <paramref name="words"/>.</summary>
    public static MarkedWords Of(ImsWords words) => words == ImsWords.None ? s_none : new MarkedWords(words);

    /// <summary>The kinds.</summary>
    public static implicit operator ImsWords(MarkedWords marked) => marked._words;
}
