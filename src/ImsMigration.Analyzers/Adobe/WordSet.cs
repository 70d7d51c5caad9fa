using System;
using System.Runtime.CompilerServices;

namespace ImsMigration.Adobe;

/// <summary>
/// Finds out in one pass which of some words a text holds. Of four characters of a word, some two that follow each other
/// stand at a position that is a multiple of three, wherever the word begins: it is enough to look at every third pair of
/// the text, and closer only where it is a pair of those.
/// </summary>
internal sealed class WordSet
{
    /// <summary>The length of the part that is chosen of each word, and so that of the shortest word.</summary>
    public const int ShortestWord = 4;

    /// <summary>As many words as an answer has bits.</summary>
    public const int MostWords = 64;

    private const int Stride = ShortestWord - 1;
    private const int TableLength = 8192;

    /// <summary>
    /// <see cref="MethodImplOptions"/>.AggressiveOptimization, which this framework has no name for: the scan of a build is over
    /// before a runtime that compiles in tiers would find out that it is worth optimizing. Others ignore it.
    /// </summary>
    private const MethodImplOptions Optimized = (MethodImplOptions)512;

    /// <summary>The commonest pairs of letters in C# code, the commonest first, as counted in the source of these analyzers.</summary>
    private const string CommonPairs =
        "on re ar at nt ti in er en me ta ra te io st es am th al ng ri le et he si Sy or an de is ic it um ce pr va pa ry nd na em se pe mm ll ec la od "
        + "yn ma ss su ex ro ax ol Co tr el gr co ed ne ue Re ea xt bl ha as li ac ct ur nc ca ns ts ke fi us rt ie no ef ig ut of ho ld ou mb bo lu xp iv";

    private readonly string[] _words;

    /// <summary>The number of the last entry for each hash of a pair; zero if there is none. It is small, to stay in the nearest cache.</summary>
    private readonly byte[] _last = new byte[TableLength];

    /// <summary>The pairs of all words, by number. The first is none.</summary>
    private readonly Entry[] _entries;

    private int _count = 1;

    /// <summary>
    /// Creates the set of <paramref name="words"/>, each of at least <see cref="ShortestWord"/> characters, at most <see cref="MostWords"/> of
    /// them. Short ones, which leave no choice of a part, should come first: longer ones take a part with the same pairs if they can.
    /// </summary>
    public WordSet(string[] words)
    {
        _words = words;
        _entries = new Entry[1 + (words.Length * Stride)];
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word].Length < ShortestWord || word == MostWords)
            {
                throw new ArgumentException("A word is too short, or there are more words than bits.", nameof(words));
            }

            Add(word, RarestPart(words[word]));
        }
    }

    /// <summary>The words in <paramref name="text"/>: the bit of each is set, the first word's is the lowest.</summary>
    [MethodImpl(Optimized)]
    public ulong In(ReadOnlySpan<char> text)
    {
        var found = 0UL;
        var last = _last;
        for (var at = 0; at < text.Length - 1; at += Stride)
        {
            for (int number = last[Hash(text[at], text[at + 1])]; number != 0; number = _entries[number].Before)
            {
                var entry = _entries[number];
                var start = at - entry.Offset;
                if (start >= 0 && (found & (1UL << entry.Word)) == 0 && StartsWith(text.Slice(start), _words[entry.Word]))
                {
                    found |= 1UL << entry.Word;
                }
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(char left, char right) => ((left << 6) ^ right) & (TableLength - 1);

    /// <summary>Most texts differ in the first characters: a call of the library would take longer.</summary>
    [MethodImpl(Optimized)]
    private static bool StartsWith(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length)
        {
            return false;
        }

        for (var at = 0; at < word.Length; at++)
        {
            if (text[at] != word[at])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int word, int part)
    {
        for (var offset = part; offset < part + Stride; offset++)
        {
            var hash = Hash(_words[word][offset], _words[word][offset + 1]);
            _entries[_count] = new Entry(word, offset, _last[hash]);
            _last[hash] = (byte)_count++;
        }
    }

    /// <summary>Where the part of <paramref name="word"/> begins whose pairs other texts hold least, and those that are in the table already cost nothing more.</summary>
    private int RarestPart(string word)
    {
        var rarest = 0;
        var least = int.MaxValue;
        for (var part = 0; part <= word.Length - ShortestWord; part++)
        {
            var cost = 0;
            for (var at = part; at < part + Stride; at++)
            {
                cost += _last[Hash(word[at], word[at + 1])] == 0 ? Frequency(word.Substring(at, 2)) : 0;
            }

            if (cost < least)
            {
                (rarest, least) = (part, cost);
            }
        }

        return rarest;
    }

    private static int Frequency(string pair) =>
        CommonPairs.IndexOf(pair, StringComparison.Ordinal) is var place && place < 0 ? 1 : CommonPairs.Length - place;

    /// <summary>A pair of a word.</summary>
    private sealed class Entry
    {
        public Entry(int word, int offset, int before)
        {
            Word = word;
            Offset = offset;
            Before = before;
        }

        /// <summary>The position of the word among the words.</summary>
        public int Word { get; }

        /// <summary>The position of the pair in the word.</summary>
        public int Offset { get; }

        /// <summary>The number of another pair with the same hash; zero if there is none.</summary>
        public int Before { get; }
    }
}
