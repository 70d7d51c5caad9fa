using System.Collections.Generic;

namespace ImsMigration.Code.Trees;

/// <summary>
/// The words of a text as hashes: what it can name. Strings and comments count, too, and two words can share a hash, so
/// the answer is "perhaps" or "certainly not".
/// </summary>
internal sealed class TextWords
{
    private const int Seed = unchecked((int)2166136261);
    private const int Prime = 16777619;

    private readonly HashSet<int> _hashes = [];

    private TextWords()
    {
    }

    /// <summary>The hashes, each once.</summary>
    public IReadOnlyCollection<int> Hashes => _hashes;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static TextWords Of(string text)
    {
        var words = new TextWords();
        var hash = Seed;
        var isInside = false;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || character == '_')
            {
                hash = unchecked((hash ^ character) * Prime);
                isInside = true;
            }
            else if (isInside)
            {
                words._hashes.Add(hash);
                hash = Seed;
                isInside = false;
            }
        }

        if (isInside)
        {
            words._hashes.Add(hash);
        }

        return words;
    }

    /// <summary>The hash of one word.</summary>
    public static int HashOf(string word)
    {
        var hash = Seed;
        foreach (var character in word)
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return hash;
    }

    /// <summary>Whether the text can hold the word whose hash is <paramref name="hash"/>.</summary>
    public bool Contain(int hash) => _hashes.Contains(hash);
}
