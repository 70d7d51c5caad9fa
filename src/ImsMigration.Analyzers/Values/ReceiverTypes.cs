using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// Reads from the calls that led to a place of what type the objects are on which they run: the declared type of a variable says it also where
/// nobody sees the object made.
/// </summary>
internal static class ReceiverTypes
{
    /// <summary>
    /// <paramref name="assumed"/>, and of the objects in the calls of <paramref name="frame"/> the types that only one class of
    /// <paramref name="implementations"/> can be.
    /// </summary>
    public static Assumptions Of(CallFrame? frame, Assumptions assumed, ImplementationFinder implementations)
    {
        for (var current = frame; current is not null; current = current.Caller)
        {
            if (current is { Callee: { IsStatic: false, ContainingType: { } declaring }, Receiver: { } receiver }
                && Conversions.Unconverted(receiver) is { Type: INamedTypeSymbol type } and not IObjectCreationOperation
                && (declaring.IsAbstract || declaring.TypeKind == TypeKind.Interface || !SymbolKey.Same(type.OriginalDefinition, declaring.OriginalDefinition))
                && implementations.ClassesOf(type.OriginalDefinition).Take(2).ToList() is { Count: 1 } only)
            {
                assumed = With(only[0], assumed);
            }
        }

        return assumed;
    }

    private static Assumptions With(INamedTypeSymbol type, Assumptions assumed) =>
        BaseTypes.Of(type).Concat(type.AllInterfaces)
            .Where(static contract => !contract.DeclaringSyntaxReferences.IsEmpty)
            .Select(static contract => Assumptions.TypesBehind(contract.OriginalDefinition))
            .Where(key => !assumed.Decides(key))
            .Aggregate(assumed, (known, key) => known.With(key, new Way(null, type)));
}
