using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ImsMigration.Code;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Tells through which calls a write to a member is reached, where it is known which objects the member is read of.</summary>
internal static class WriteFrames
{
    /// <summary>
    /// The frames in which <paramref name="write"/> gives <paramref name="member"/> of one of <paramref name="objects"/> its value; none if it is a
    /// write to another object. <paramref name="frame"/> is that of the code which reads the member; <paramref name="allocations"/> enters constructors.
    /// </summary>
    public static IEnumerable<CallFrame?> Of(ValueWrite write, ISymbol member, IReadOnlyList<SliceHit>? objects, CallFrame? frame, AllocationFinder allocations, CancellationToken cancellationToken)
    {
        if (objects is null)
        {
            return [null];
        }

        var enclosing = write.Site.SemanticModel?.GetEnclosingSymbol(write.Site.Syntax.SpanStart, cancellationToken);
        if (write.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            && enclosing is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            return OfConstructor(constructor, objects, allocations);
        }

        if (Crossroads.CreationOf(write) is { } creation)
        {
            return objects.Where(allocation => allocation.Operation.Syntax == creation.Syntax).Select(static allocation => allocation.Frame);
        }

        // A getter's own result runs in the frame of its reader.
        var isComputed = write.Site == write.Value && member is IPropertySymbol;
        return [isComputed ? frame : null];
    }

    private static IEnumerable<CallFrame?> OfConstructor(IMethodSymbol constructor, IReadOnlyList<SliceHit> objects, AllocationFinder allocations)
    {
        foreach (var allocation in objects)
        {
            var created = (allocation.Operation as IObjectCreationOperation)?.Constructor;
            var entered = allocations.Enter(allocation, constructor);
            if (entered is not null || created is null || !SymbolKey.Same(created.ContainingType, constructor.ContainingType) || constructor.Parameters.IsEmpty)
            {
                yield return entered;
            }
        }
    }
}
