using System;
using System.Buffers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Adobe;

/// <summary>
/// The gate of every rule: the words of which source code or configuration for IMS must hold at least one. A text
/// without any of them is never parsed, bound or walked.
/// </summary>
internal static class ImsMarkers
{
    /// <summary>Texts up to this length, in characters, are kept by Roslyn as one string, so that nothing is copied.</summary>
    private const int StringLength = 40_000;

    private const int PieceLength = 16_000;

    /// <summary>How many characters two pieces share, so that no word is cut in two: more than the longest word has.</summary>
    private const int Overlap = 32;

    /// <summary>
    /// All words. These are arrays of classes because the runtime has compiled code for those: in a build, compiling the gate
    /// takes longer than running it.
    /// </summary>
    private static readonly MarkerWord[] s_words =
    [
        new("_sdk", ImsWords.Metascope),
        new("adobe", ImsWords.Flow | ImsWords.Claim, With: "login"),
        new("adobelogin", ImsWords.Flow | ImsWords.Ims | ImsWords.Claim),
        new("adobeid-na1", ImsWords.Flow | ImsWords.Ims | ImsWords.Claim),
        new("jwt_token", ImsWords.Flow),
        new("exchange", ImsWords.Flow, With: "jwt"),
        new("ims/exchange", ImsWords.Flow | ImsWords.Ims),
        new("ims/token", ImsWords.TokenEndpoint),
        new("/s/ent_", ImsWords.Flow | ImsWords.Metascope | ImsWords.Claim),
        new("aem_cloud_api", ImsWords.Metascope),
        new("event_receiver_api", ImsWords.Metascope),
        new("asset_compute_meta", ImsWords.Metascope),
        new("ServiceAccountCredentials", ImsWords.SdkCredentials | ImsWords.SdkSecret),
        new("ServicePrincipalCredentials", ImsWords.SdkSecret),
    ];

    private static readonly WordSet s_set = new(Array.ConvertAll(s_words, static word => word.Text));

    /// <summary>The words of which every metascope, or the URL of its claim, has one.</summary>
    public static ImmutableArray<string> MetascopeWords { get; } = ImmutableArray.Create("_sdk", "aem_cloud_api", "event_receiver_api", "asset_compute_meta", "/s/ent_");

    /// <summary>
    /// Hands out the words of a text to all analyzers of a compilation, so that it is scanned once, and again only after
    /// an edit. It is shared, and still no state of ours: Roslyn keeps the answers, for as long as it keeps the texts.
    /// Texts are told apart by identity, because their equality takes the checksum of each.
    /// </summary>
    public static SourceTextValueProvider<MarkedWords> Provider { get; } = new(static text => MarkedWords.Of(In(text)), IdentityComparer.Instance);

    /// <summary>The kinds of words that <paramref name="text"/> holds.</summary>
    public static ImsWords In(SourceText text)
    {
        if (text.Length <= StringLength)
        {
            return KindsOf(s_set.In(text.ToString().AsSpan()), text);
        }

        var found = 0UL;
        var piece = ArrayPool<char>.Shared.Rent(PieceLength);
        for (var at = 0; at < text.Length; at += PieceLength - Overlap)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            text.CopyTo(at, piece, 0, length);
            found |= s_set.In(piece.AsSpan(0, length));
        }

        ArrayPool<char>.Shared.Return(piece);
        return KindsOf(found, text);
    }

    /// <summary>The kinds of the words whose bits are set in <paramref name="found"/>, those that <paramref name="text"/> holds. In unrelated texts there are hardly ever any.</summary>
    private static ImsWords KindsOf(ulong found, SourceText text)
    {
        var kinds = ImsWords.None;
        for (var word = 0; found != 0; word++, found >>= 1)
        {
            if ((found & 1) != 0 && (s_words[word].With is not { } other || text.ToString().IndexOf(other, StringComparison.Ordinal) >= 0))
            {
                kinds |= s_words[word].Kinds;
            }
        }

        return kinds;
    }
}
