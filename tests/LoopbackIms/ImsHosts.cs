using System;
using System.Collections.Immutable;

namespace LoopbackIms;

/// <summary>The hosts of Adobe IMS. Source: the shared facts, "Old exchange".</summary>
internal static class ImsHosts
{
    /// <summary>The documented host, which claims and examples use.</summary>
    public const string Documented = "ims-na1.adobelogin.com";

    private const string StagingMark = "-stg1.";

    /// <summary>Every host that the stand-in plays, production and staging.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Documented,
        "ims-na1-stg1.adobelogin.com",
        "adobeid-na1.services.adobe.com",
        "adobeid-na1-stg1.services.adobe.com",
    ];

    /// <summary>Whether <paramref name="host"/>, without a port, is one of IMS; host names ignore case.</summary>
    public static bool Contains(string host) => All.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether both hosts belong to the same environment, production or staging. The host of the claims may differ from
    /// the host of the exchange, but the audience must not name another environment.
    /// </summary>
    public static bool SameEnvironment(string left, string right) => IsStaging(left) == IsStaging(right);

    private static bool IsStaging(string host) => host.Contains(StagingMark, StringComparison.OrdinalIgnoreCase);
}
