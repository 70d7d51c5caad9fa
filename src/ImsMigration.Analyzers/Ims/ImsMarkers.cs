using System;
using System.Buffers;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Ims;

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
    /// All words by a rare part that they have in common: one search for it rules all of them out. These few searches are
    /// all that unrelated code pays for. These are arrays of classes because the runtime has compiled code for those: in a
    /// build, compiling the gate takes longer than running it.
    /// </summary>
    private static readonly MarkerGroup[] s_groups =
    [
        new("dobe",
        [
            new("adobelogin", ImsWords.Flow | ImsWords.Ims),
            new("adobeid-na1", ImsWords.Flow | ImsWords.Ims),
            new("adobe", ImsWords.Flow, With: "login"),
        ]),
        new("ims/",
        [
            new("ims/exchange", ImsWords.Flow | ImsWords.Ims),
            new("ims/token", ImsWords.TokenEndpoint),
        ]),
        new("jwt",
        [
            new("jwt_token", ImsWords.Flow),
            new("exchange", ImsWords.Flow, With: "jwt"),
        ]),
        new("/s/ent_", [new("/s/ent_", ImsWords.Flow | ImsWords.Metascope)]),
        new("_sdk", [new("_sdk", ImsWords.Metascope)]),
        new("_api",
        [
            new("aem_cloud_api", ImsWords.Metascope),
            new("event_receiver_api", ImsWords.Metascope),
        ]),
        new("asset_compute_meta", [new("asset_compute_meta", ImsWords.Metascope)]),
        new("Credentials",
        [
            new("ServiceAccountCredentials", ImsWords.SdkCredentials | ImsWords.SdkSecret),
            new("ServicePrincipalCredentials", ImsWords.SdkSecret),
        ]),
    ];

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
            var whole = text.ToString();
            var words = In(whole.AsSpan(), out var isPairPossible);
            return isPairPossible ? words | PairsIn(whole) : words;
        }

        var found = ImsWords.None;
        var isPairPossibleAnywhere = false;
        var piece = ArrayPool<char>.Shared.Rent(PieceLength);
        for (var at = 0; at < text.Length; at += PieceLength - Overlap)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            text.CopyTo(at, piece, 0, length);
            found |= In(piece.AsSpan(0, length), out var isPairPossible);
            isPairPossibleAnywhere |= isPairPossible;
        }

        ArrayPool<char>.Shared.Return(piece);
        return isPairPossibleAnywhere ? found | PairsIn(text.ToString()) : found;
    }

    /// <summary>The kinds of single words in <paramref name="piece"/>; <paramref name="isPairPossible"/> says whether a word that counts only with another one can be there.</summary>
    private static ImsWords In(ReadOnlySpan<char> piece, out bool isPairPossible)
    {
        var found = ImsWords.None;
        isPairPossible = false;
        foreach (var group in s_groups)
        {
            if (piece.IndexOf(group.Part.AsSpan()) < 0)
            {
                continue;
            }

            foreach (var word in group.Words)
            {
                if (word.With is not null)
                {
                    isPairPossible = true;
                }
                else if (piece.IndexOf(word.Text.AsSpan()) >= 0)
                {
                    found |= word.Kinds;
                }
            }
        }

        return found;
    }

    /// <summary>The kinds of the words that count only with another one, which need not stand in the same piece. Unrelated texts hardly ever come here.</summary>
    private static ImsWords PairsIn(string text)
    {
        var found = ImsWords.None;
        foreach (var word in s_groups.SelectMany(static group => group.Words))
        {
            if (word.With is not null && text.IndexOf(word.Text, StringComparison.Ordinal) >= 0 && text.IndexOf(word.With, StringComparison.Ordinal) >= 0)
            {
                found |= word.Kinds;
            }
        }

        return found;
    }
}
