using System;
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
    private static readonly ImmutableArray<string> s_certainWords = ImmutableArray.Create("adobelogin", "ims/exchange", "adobeid-na1");

    private static readonly ImmutableArray<string> s_flowWords = s_certainWords.AddRange("jwt_token", "exchange/jwt", "exchange/v1/jwt", "/s/ent_");

    private static readonly ImmutableArray<string> s_tokenEndpointWords = ImmutableArray.Create("ims/token");

    private static readonly ImmutableArray<string> s_sdkWords = ImmutableArray.Create("ServiceAccountCredentials");

    /// <summary>The words of which every metascope, or the URL of its claim, has one.</summary>
    public static ImmutableArray<string> MetascopeWords { get; } = ImmutableArray.Create("_sdk", "aem_cloud_api", "event_receiver_api", "asset_compute_meta", "/s/ent_");

    /// <summary>
    /// Hands out the words of a text to all analyzers of a compilation, so that it is scanned once, and again only after
    /// an edit. It is shared, and still no state of ours: Roslyn keeps the answers, for as long as it keeps the texts.
    /// </summary>
    public static SourceTextValueProvider<ImsWords> Provider { get; } = new(In);

    /// <summary>The kinds of words that <paramref name="text"/> holds.</summary>
    public static ImsWords In(SourceText text)
    {
        var content = text.ToString();
        return (ContainsAny(content, s_flowWords) ? ImsWords.Flow : ImsWords.None)
            | (ContainsAny(content, s_certainWords) ? ImsWords.Ims : ImsWords.None)
            | (ContainsAny(content, MetascopeWords) ? ImsWords.Metascope : ImsWords.None)
            | (ContainsAny(content, s_tokenEndpointWords) ? ImsWords.TokenEndpoint : ImsWords.None)
            | (ContainsAny(content, s_sdkWords) ? ImsWords.SdkCredentials : ImsWords.None);
    }

    private static bool ContainsAny(string content, ImmutableArray<string> words) =>
        words.Any(word => content.IndexOf(word, StringComparison.Ordinal) >= 0);
}
