using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>Tells through which calls a write to a member is reached, where it is known which objects the member is read of.</summary>
internal static class WriteFrames
{
    /// <summary>
    /// The frames in which <paramref name="write"/> gives <paramref name="member"/> of one of <paramref name="objects"/> its value; none if it is a
    /// write to another object. <paramref name="frame"/> is that of the code which reads the member.
    /// </summary>
    public static IEnumerable<CallFrame?> Of(ValueWrite write, ISymbol member, IReadOnlyList<SliceHit>? objects, CallFrame? frame, CancellationToken cancellationToken)
    {
        if (objects is null)
        {
            return [null];
        }

        var enclosing = write.Site.SemanticModel?.GetEnclosingSymbol(write.Site.Syntax.SpanStart, cancellationToken);
        if (write.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            && enclosing is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            return OfConstructor(constructor, objects);
        }

        if (CreationOfInitializer(write) is { } creation)
        {
            return objects.Where(allocation => allocation.Operation.Syntax == creation.Syntax).Select(static allocation => allocation.Frame);
        }

        // A getter's own result runs in the frame of its reader.
        var isComputed = write.Site == write.Value && member is IPropertySymbol;
        return [isComputed ? frame : null];
    }

    private static IEnumerable<CallFrame?> OfConstructor(IMethodSymbol constructor, IReadOnlyList<SliceHit> objects)
    {
        foreach (var allocation in objects)
        {
            var created = (allocation.Operation as IObjectCreationOperation)?.Constructor;
            var isSame = SymbolKey.Same(created, constructor);
            if (isSame || created is null || !SymbolKey.Same(created.ContainingType, constructor.ContainingType) || constructor.Parameters.IsEmpty)
            {
                yield return isSame ? CallFrame.Enter(allocation.Operation, constructor, allocation.Frame) : null;
            }
        }
    }

    private static IObjectCreationOperation? CreationOfInitializer(ValueWrite write)
    {
        for (var operation = write.Site.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation }:
                    return write.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } ? creation : null;
                case IExpressionStatementOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }
}
