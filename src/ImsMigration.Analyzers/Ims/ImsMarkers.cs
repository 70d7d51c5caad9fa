using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Ims;

/// <summary>The words of which source code that uses the JWT flow must hold at least one.</summary>
internal static class ImsMarkers
{
    private static readonly ImmutableArray<string> s_words = ImmutableArray.Create(
        "adobelogin",
        "jwt_token",
        "exchange/jwt",
        "exchange/v1/jwt",
        "ims/exchange",
        "adobeid-na1",
        "/s/ent_");

    /// <summary>The words that only code or configuration for IMS holds; <c>jwt_token</c> alone is also an ordinary name.</summary>
    private static readonly ImmutableArray<string> s_certainWords = ImmutableArray.Create("adobelogin", "ims/exchange", "adobeid-na1");

    /// <summary>The words of which every metascope, or the URL of its claim, has one.</summary>
    public static ImmutableArray<string> MetascopeWords { get; } = ImmutableArray.Create("_sdk", "aem_cloud_api", "event_receiver_api", "asset_compute_meta", "/s/ent_");

    /// <summary>Whether <paramref name="text"/> holds a word that can be a metascope.</summary>
    public static bool NameMetascope(SourceText text) => ContainsAny(text, MetascopeWords);

    /// <summary>Whether <paramref name="text"/> holds a marker.</summary>
    public static bool AreIn(SourceText text) => ContainsAny(text, s_words);

    /// <summary>Whether <paramref name="text"/> names IMS beyond doubt.</summary>
    public static bool NameIms(SourceText text) => ContainsAny(text, s_certainWords);

    private static bool ContainsAny(SourceText text, ImmutableArray<string> words)
    {
        var content = text.ToString();
        return words.Any(word => content.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
