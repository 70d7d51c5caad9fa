using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// Recognises calls that send a request, by their verbs, which all HTTP libraries share. The sender does not become a
/// part of what it sends, and what it returns is the answer and not the request.
/// </summary>
internal static class SendingCall
{
    private static readonly string[] s_verbs = ["Post", "Send", "Execute", "Upload", "Put", "GetResponse", "Patch"];

    private static readonly string[] s_readingVerbs = ["Get", "Delete", "Download", "Open"];

    private static readonly ImmutableHashSet<string> s_clients =
        ImmutableHashSet.Create("HttpClient", "HttpClientJsonExtensions", "WebClient", "RestClient", "RestClientExtensions", "IRestClient");

    /// <summary>
    /// Whether <paramref name="method"/> sends a request, also one that only reads, and leaves the client as it is: what it is handed is no
    /// part of the next request.
    /// </summary>
    public static bool LeavesClient(IMethodSymbol method) =>
        Is(method)
        || (method.DeclaringSyntaxReferences.IsEmpty
            && s_clients.Contains(method.ContainingType?.Name ?? string.Empty)
            && s_readingVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)));

    /// <summary>Whether <paramref name="method"/> of a library sends a request.</summary>
    public static bool Is(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty && HasVerb(method);

    /// <summary>Whether <paramref name="method"/> is named as one that sends a request, wherever it is declared.</summary>
    public static bool HasVerb(IMethodSymbol method) => s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));
}
