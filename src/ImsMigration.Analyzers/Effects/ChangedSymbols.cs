using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>The variables, parameters and members that some code writes, or whose objects it changes.</summary>
internal sealed class ChangedSymbols
{
    private readonly FlowGraph _graph;
    private readonly Dictionary<string, ISymbol> _symbols = new(StringComparer.Ordinal);

    /// <summary>Creates an empty set for code of the program of <paramref name="graph"/>.</summary>
    public ChangedSymbols(FlowGraph graph) => _graph = graph;

    /// <summary>All of them, each once.</summary>
    public ImmutableArray<ISymbol> All => _symbols.Values.ToImmutableArray();

    /// <summary>Whether <paramref name="operation"/> is written. A variable that gets a value because it has none is no change.</summary>
    public static bool IsTarget(IOperation operation) => operation.Parent switch
    {
        ICoalesceAssignmentOperation filling => filling.Target == operation && operation is IFieldReferenceOperation,
        IAssignmentOperation assignment => assignment.Target == operation,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => deconstruction.Target == tuple,
        _ => false,
    };

    /// <summary>Whether <paramref name="member"/> is set by the initializer of an object.</summary>
    public static bool IsOfNewObject(IMemberReferenceOperation member) =>
        member.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    /// <summary>Whether <paramref name="symbol"/> is declared in the source of the program.</summary>
    public bool IsOfProgram(ISymbol? symbol) =>
        symbol is not null && symbol.OriginalDefinition.DeclaringSyntaxReferences.Any(reference => _graph.Program.Contains(reference.SyntaxTree));

    /// <summary>Adds <paramref name="symbol"/>.</summary>
    public void Add(ISymbol symbol) => _symbols[SymbolKey.Of(symbol)] = symbol;

    /// <summary>Adds the variable or member with which <paramref name="target"/> begins. A new object is nobody's.</summary>
    public void Add(IOperation target)
    {
        var current = target;
        while (true)
        {
            switch (current)
            {
                case IConversionOperation { Operand: var operand }:
                    current = operand;
                    break;
                case IParenthesizedOperation { Operand: var operand }:
                    current = operand;
                    break;
                case IArrayElementReferenceOperation { ArrayReference: var array }:
                    current = array;
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    Add(local);
                    return;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    Add(parameter);
                    return;
                case IMemberReferenceOperation { Member: var member } reference when IsOfProgram(member) || reference.Instance is null:
                    if (!LazyFill.Is(reference, _graph))
                    {
                        Add(member);
                    }

                    return;
                case IMemberReferenceOperation { Instance: { } owner }:
                    current = owner;
                    break;
                case IInvocationOperation { Instance: { } receiver }:
                    current = receiver;
                    break;
                case IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments }:
                    current = arguments[0].Value;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Adds what <paramref name="method"/> of a library fills: the object that it is called on; a static one, and one that copies, those that it is handed.</summary>
    public void AddFilled(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (instance is not null)
        {
            Add(instance);
        }

        if (method.MethodKind == MethodKind.Constructor || (instance is not null && !method.Name.StartsWith("CopyTo", StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var argument in arguments.Where(static argument => argument.Value.Type is { IsValueType: false, SpecialType: not SpecialType.System_String } or { Name: "Span" or "Memory" }))
        {
            Add(argument.Value);
        }
    }
}
