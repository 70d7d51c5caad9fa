using System;
using System.Buffers;
using System.Collections.Immutable;
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
    /// all that unrelated code pays for.
    /// </summary>
    private static readonly ImmutableArray<(string Part, ImmutableArray<MarkerWord> Words)> s_words = ImmutableArray.Create(
        ("dobe", ImmutableArray.Create(
            new MarkerWord("adobelogin", ImsWords.Flow | ImsWords.Ims),
            new MarkerWord("adobeid-na1", ImsWords.Flow | ImsWords.Ims),
            new MarkerWord("adobe", ImsWords.Flow, With: "login"))),
        ("ims/", ImmutableArray.Create(
            new MarkerWord("ims/exchange", ImsWords.Flow | ImsWords.Ims),
            new MarkerWord("ims/token", ImsWords.TokenEndpoint))),
        ("jwt", ImmutableArray.Create(
            new MarkerWord("jwt_token", ImsWords.Flow),
            new MarkerWord("exchange", ImsWords.Flow, With: "jwt"))),
        ("t_", ImmutableArray.Create(
            new MarkerWord("/s/ent_", ImsWords.Flow | ImsWords.Metascope),
            new MarkerWord("_sdk", ImsWords.Metascope),
            new MarkerWord("aem_cloud_api", ImsWords.Metascope),
            new MarkerWord("event_receiver_api", ImsWords.Metascope),
            new MarkerWord("asset_compute_meta", ImsWords.Metascope))),
        ("Credentials", ImmutableArray.Create(
            new MarkerWord("ServiceAccountCredentials", ImsWords.SdkCredentials | ImsWords.SdkSecret),
            new MarkerWord("ServicePrincipalCredentials", ImsWords.SdkSecret))));

    /// <summary>The words of which every metascope, or the URL of its claim, has one.</summary>
    public static ImmutableArray<string> MetascopeWords { get; } = ImmutableArray.Create("_sdk", "aem_cloud_api", "event_receiver_api", "asset_compute_meta", "/s/ent_");

    /// <summary>
    /// Hands out the words of a text to all analyzers of a compilation, so that it is scanned once, and again only after
    /// an edit. It is shared, and still no state of ours: Roslyn keeps the answers, for as long as it keeps the texts.
    /// Texts are told apart by identity, because their equality takes the checksum of each.
    /// </summary>
    public static SourceTextValueProvider<ImsWords> Provider { get; } = new(In, IdentityComparer.Instance);

    /// <summary>The kinds of words that <paramref name="text"/> holds.</summary>
    public static ImsWords In(SourceText text)
    {
        if (text.Length <= StringLength)
        {
            return In(text.ToString().AsSpan());
        }

        var found = ImsWords.None;
        var piece = ArrayPool<char>.Shared.Rent(PieceLength);
        for (var at = 0; at < text.Length; at += PieceLength - Overlap)
        {
            var length = Math.Min(PieceLength, text.Length - at);
            text.CopyTo(at, piece, 0, length);
            found |= In(piece.AsSpan(0, length));
        }

        ArrayPool<char>.Shared.Return(piece);
        return found;
    }

    private static ImsWords In(ReadOnlySpan<char> text)
    {
        var found = ImsWords.None;
        foreach (var (part, words) in s_words)
        {
            if (text.IndexOf(part.AsSpan()) < 0)
            {
                continue;
            }

            foreach (var word in words)
            {
                if (text.IndexOf(word.Text.AsSpan()) >= 0 && (word.With is null || text.IndexOf(word.With.AsSpan()) >= 0))
                {
                    found |= word.Kinds;
                }
            }
        }

        return found;
    }
}
