using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Responses;
using ImsMigration.Secrets;
using ImsMigration.ServiceAccounts;
using ImsMigration.TokenRequests;

namespace ImsMigration.Engine;

/// <summary>What a file can have to do with, by the words in it. Where a topic is missing, the question about it need not be asked of the file.</summary>
[Flags]
internal enum FileTopics
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The field of the assertion.</summary>
    Jwt = 1,

    /// <summary>The exchange endpoint.</summary>
    Exchange = 2,

    /// <summary>A request for a token.</summary>
    TokenRequest = 4,

    /// <summary>A request object of the OAuth library.</summary>
    LibraryRequest = 8,

    /// <summary>The placeholder that the code fix writes for scopes.</summary>
    ScopePlaceholder = 16,

    /// <summary>A secret that is handed to a library.</summary>
    LibrarySecret = 32,

    /// <summary>The lifetime of a token.</summary>
    ExpiresIn = 64,

    /// <summary>Places that take a value for milliseconds.</summary>
    Milliseconds = 128,

    /// <summary>A call that signs.</summary>
    Signing = 256,

    /// <summary>The file was looked through, whatever it has to do with.</summary>
    Known = 512,
}

/// <summary>The words of each topic.</summary>
internal static class FileTopicWords
{
    private static readonly (FileTopics Topic, ImmutableArray<string> Words)[] s_topics =
    [
        (FileTopics.Jwt, FormFinder.Spellings(TokenForm.JwtField)),
        (FileTopics.Exchange, ImmutableArray.Create(EndpointFinder.PathWord)),
        (FileTopics.TokenRequest, TokenRequestFinder.Anchors),
        (FileTopics.LibraryRequest, LibraryRequestFinder.Words),
        (FileTopics.ScopePlaceholder, ImmutableArray.Create(Metascopes.ScopePlaceholder)),
        (FileTopics.LibrarySecret, ClientSecretFinder.LibraryWords),
        (FileTopics.ExpiresIn, ExpiresInReads.Words),
        (FileTopics.Milliseconds, MillisecondUseFinder.Words),
        (FileTopics.Signing, KnownCalls.SigningNames),
    ];

    private static readonly string[] s_words = Words();

    private static readonly FileTopics[] s_topicsOfWords = Array.ConvertAll(s_words, TopicsOf);

    private static readonly WordSet s_set = new(s_words);

    /// <summary>The topics that <paramref name="text"/> holds a word of, and <see cref="FileTopics.Known"/>.</summary>
    public static FileTopics In(string text)
    {
        var topics = FileTopics.Known;
        var found = s_set.In(text.AsSpan());
        for (var word = 0; found != 0; word++, found >>= 1)
        {
            topics |= (found & 1) != 0 ? s_topicsOfWords[word] : FileTopics.None;
        }

        return topics;
    }

    /// <summary>All words, each once, the shortest first.</summary>
    private static string[] Words()
    {
        var words = s_topics.SelectMany(static topic => topic.Words).Distinct().ToArray();
        Array.Sort(words, static (left, right) => left.Length - right.Length);
        return words;
    }

    private static FileTopics TopicsOf(string word)
    {
        var topics = FileTopics.None;
        foreach (var (topic, words) in s_topics)
        {
            topics |= words.Contains(word) ? topic : FileTopics.None;
        }

        return topics;
    }
}
