using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>
/// Says of a variable whether using it runs code that nobody knows: a query or a lazy value is only written down where it is made, and
/// runs where it is used.
/// </summary>
internal sealed class DeferredValues
{
    private readonly EffectFinder _finder;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Creates it for the functions that <paramref name="finder"/> knows.</summary>
    public DeferredValues(EffectFinder finder) => _finder = finder;

    /// <summary>Whether all that runs when the variable of <paramref name="reference"/> is used is known.</summary>
    public bool IsKnown(IOperation reference)
    {
        var holder = reference switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            _ => (ISymbol?)null,
        };
        if (holder is null || reference.Type is not INamedTypeSymbol type || !IsDeferred(type))
        {
            return true;
        }

        var key = SymbolKey.Of(holder);
        if (!_known.TryGetValue(key, out var isKnown))
        {
            // A value that comes from itself adds nothing.
            _known[key] = true;
            isKnown = _finder.Graph.Writes.Find(holder).Where(static write => !write.IsMutation).All(write => _finder.Of(write.Value).IsKnown);
            _known[key] = isKnown;
        }

        return isKnown;
    }

    private static bool IsDeferred(INamedTypeSymbol type) =>
        type is { Name: "Lazy", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
        || (type.TypeKind == TypeKind.Interface
            && type.Name is "IEnumerable" or "IOrderedEnumerable" or "IAsyncEnumerable" or "IQueryable" or "IOrderedQueryable"
            && (TypeName.IsIn(type, "System.Collections") || TypeName.IsIn(type, "System.Linq")));
}
