using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>Knows calls that ask an object for a setting by its name: they leave the object as it is, so one question is no part of the answer to another.</summary>
internal static class ReadingCall
{
    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create("Microsoft.Extensions.Configuration", "System.Text.Json");

    /// <summary>Whether <paramref name="method"/> only reads the object that it is called on.</summary>
    public static bool Is(IMethodSymbol method) =>
        (method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("TryGet", StringComparison.Ordinal))
        && s_namespaces.Contains(method.ContainingNamespace?.ToDisplayString() ?? string.Empty);
}
