using System;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Libraries;

/// <summary>
/// Compares types with full names. Names work across the compilations of a solution and with every version of a
/// library, where symbols looked up once in one compilation do not.
/// </summary>
internal static class TypeName
{
    /// <summary>Whether <paramref name="type"/> is the type with the namespace-qualified name <paramref name="fullName"/>, whatever its type arguments.</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        if (type is null || !fullName.EndsWith(type.Name, StringComparison.Ordinal))
        {
            return false;
        }

        var end = fullName.Length - type.Name.Length;
        for (ISymbol? container = type.ContainingSymbol; container is not null; container = container.ContainingSymbol)
        {
            if (container is INamespaceSymbol { IsGlobalNamespace: true })
            {
                break;
            }

            if (container is not (INamespaceSymbol or INamedTypeSymbol))
            {
                return false;
            }

            var start = end - 1 - container.Name.Length;
            if (start < 0 || fullName[end - 1] != '.' || string.CompareOrdinal(fullName, start, container.Name, 0, container.Name.Length) != 0)
            {
                return false;
            }

            end = start;
        }

        return end == 0;
    }

    /// <summary>Whether <paramref name="type"/> lives in <paramref name="namespaceName"/> or below it.</summary>
    public static bool IsIn(ITypeSymbol? type, string namespaceName)
    {
        var name = type?.ContainingNamespace?.ToDisplayString();
        return name is not null
            && name.StartsWith(namespaceName, StringComparison.Ordinal)
            && (name.Length == namespaceName.Length || name[namespaceName.Length] == '.');
    }
}
