using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>Compares types across the compilations of a program.</summary>
internal static class BaseTypes
{
    /// <summary>Whether <paramref name="type"/> is <paramref name="contract"/>, derives from it or implements it.</summary>
    public static bool Derives(ITypeSymbol? type, INamedTypeSymbol contract)
    {
        if (contract.TypeKind == TypeKind.Interface
            && type?.AllInterfaces.Any(candidate => SymbolKey.Same(candidate.OriginalDefinition, contract.OriginalDefinition)) == true)
        {
            return true;
        }

        for (; type is not null; type = type.BaseType)
        {
            if (SymbolKey.Same(type.OriginalDefinition, contract.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The base types of <paramref name="type"/>, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Whether one object can be both: one type derives from the other.</summary>
    public static bool AreRelated(INamedTypeSymbol one, INamedTypeSymbol other) => Derives(one, other) || Derives(other, one);
}
