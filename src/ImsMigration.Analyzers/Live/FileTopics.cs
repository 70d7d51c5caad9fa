using System;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Answers;
using ImsMigration.Recognition.Exchanges;
using ImsMigration.Recognition.Secrets;
using ImsMigration.Recognition.TokenRequests;

namespace ImsMigration.Live;

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
}

/// <summary>The words of each topic.</summary>
internal static class FileTopicWords
{
    private static readonly (FileTopics Topic, string[] Words)[] s_words =
    [
        (FileTopics.Jwt, [TokenForm.JwtField]),
        (FileTopics.Exchange, [EndpointFinder.PathWord]),
        (FileTopics.TokenRequest, [.. TokenRequestFinder.Anchors]),
        (FileTopics.LibraryRequest, [.. LibraryRequestFinder.Words]),
        (FileTopics.ScopePlaceholder, [Metascopes.ScopePlaceholder]),
        (FileTopics.LibrarySecret, [.. ClientSecretFinder.LibraryWords]),
        (FileTopics.ExpiresIn, [.. ExpiresInReads.Words]),
        (FileTopics.Milliseconds, [.. MillisecondUseFinder.Words]),
        (FileTopics.Signing, [.. KnownCalls.SigningNames]),
    ];

    /// <summary>Whether the tree of <paramref name="index"/> holds a word of <paramref name="topic"/>, a single one.</summary>
    public static bool Hold(TreeIndex index, FileTopics topic, CancellationToken cancellationToken)
    {
        foreach (var (known, words) in s_words)
        {
            if (known == topic)
            {
                return words.Any(word => index.Contains(word, cancellationToken));
            }
        }

        return false;
    }
}
