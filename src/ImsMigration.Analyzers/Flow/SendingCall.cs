using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Flow;

/// <summary>
/// Recognises calls that send a request, by their verbs, which all HTTP libraries share. The sender does not become a
/// part of what it sends, and what it returns is the answer and not the request.
/// </summary>
internal static class SendingCall
{
    private static readonly string[] s_verbs = ["Post", "Send", "Execute", "Upload", "Put", "GetResponse", "Patch"];

    /// <summary>Whether <paramref name="method"/> of a library sends a request.</summary>
    public static bool Is(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty && s_verbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal));
}
