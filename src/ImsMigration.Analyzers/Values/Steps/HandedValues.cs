using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Steps;

/// <summary>
/// The one table of transparent steps: the operations and library calls whose value is that of another operation in the same function. Each
/// reader of values asks it, those that go forward for the operation around a value; variables, members and calls of the program are followed by
/// the reader itself, which knows on which way it met them.
/// </summary>
internal static class HandedValues
{
    /// <summary>
    /// The operations of which <paramref name="operation"/> has the value, one of them where the program chooses; none where it only throws.
    /// <see langword="null"/> if it makes a value of its own. A function stands for what it returns.
    /// </summary>
    public static IReadOnlyList<IOperation>? Of(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return [conversion.Operand];
            case IParenthesizedOperation parenthesized:
                return [parenthesized.Operand];
            case IAwaitOperation wait:
                return [wait.Operation];
            case IDelegateCreationOperation made:
                return [made.Target];
            case ISimpleAssignmentOperation assignment:
                return [assignment.Value];
            case ICoalesceAssignmentOperation assignment:
                return [assignment.Target, assignment.Value];
            case ICoalesceOperation choice:
                return [choice.Value, choice.WhenNull];
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return [choice.WhenTrue, otherwise];
            case ISwitchExpressionOperation choice:
                return choice.Arms.Select(static arm => arm.Value).ToList();
            case IConditionalAccessOperation access:
                return [access.WhenNotNull];
            case IConditionalAccessInstanceOperation accessed when ObjectBefore(accessed) is { } instance:
                return [instance];
            case IThrowOperation:
                return [];
            case IPropertyReferenceOperation { Property.GetMethod: { } getter, Arguments.IsEmpty: true } property:
                return Handed(getter, property.Instance, ImmutableArray<IArgumentOperation>.Empty);
            case IInvocationOperation call:
                return Handed(call.TargetMethod, call.Instance, call.Arguments);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return Handed(constructor, null, creation.Arguments);
            default:
                return null;
        }
    }

    /// <summary>The object before <c>?.</c>, of which the operation behind it knows only that there is one.</summary>
    public static IOperation? ObjectBefore(IConditionalAccessInstanceOperation accessed)
    {
        IOperation child = accessed;
        for (var parent = accessed.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }

    private static List<IOperation>? Handed(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        List<IOperation>? handed = null;
        foreach (var parameter in HandingCalls.HandedOnBy(method))
        {
            var value = parameter is null ? instance : arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;
            if (value is not null)
            {
                (handed ??= []).Add(value);
            }
        }

        return handed;
    }
}
