using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// Recognises the code of a JWT or cryptography library that a program compiles from source. What such a library does
/// inside is no more the customer's flow than if it came as an assembly, so the flow does not go into it.
/// </summary>
internal static class LibraryCode
{
    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create(
        "Jose",
        "JWT",
        "Org.BouncyCastle",
        "Microsoft.IdentityModel",
        "System.IdentityModel");

    /// <summary>Whether <paramref name="symbol"/> is declared by such a library.</summary>
    public static bool Declares(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace?.ToDisplayString();
        return space is not null && s_namespaces.Any(name =>
            space.StartsWith(name, StringComparison.Ordinal) && (space.Length == name.Length || space[name.Length] == '.'));
    }
}
