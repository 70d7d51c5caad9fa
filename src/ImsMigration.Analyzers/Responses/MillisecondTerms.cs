using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Values;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>Finds the numbers that meet a value on its way and so are in its unit: safety margins, defaults and limits.</summary>
internal sealed class MillisecondTerms
{
    private static readonly ImmutableHashSet<string> s_choosers = ImmutableHashSet.Create("Min", "Max", "Clamp");

    private readonly FlowGraph _graph;
    private readonly Func<IOperation, bool> _holdsValue;

    /// <summary>Creates a finder over <paramref name="graph"/>; <paramref name="holdsValue"/> tells whether an operand is made from the value itself.</summary>
    public MillisecondTerms(FlowGraph graph, Func<IOperation, bool> holdsValue)
    {
        _graph = graph;
        _holdsValue = holdsValue;
    }

    /// <summary>
    /// The terms that <paramref name="slice"/>, the way of the value from <paramref name="reads"/>, passes; and whether they
    /// are all of them.
    /// </summary>
    public (ImmutableArray<MillisecondTerm> Terms, bool IsClear) In(Slice slice, ImmutableArray<SliceHit> reads)
    {
        var found = new Dictionary<SyntaxNode, MillisecondTerm>();
        var isClear = true;
        foreach (var operand in slice.Operations.SelectMany(OperandsOf).Concat(slice.Symbols.SelectMany(WrittenTo)).Concat(reads.SelectMany(read => DefaultsOf(read.Operation))))
        {
            if (MillisecondQuantity.ConstantOf(operand) is { } constant)
            {
                if (constant != 0 && operand.Syntax is ExpressionSyntax expression)
                {
                    found[expression] = new MillisecondTerm(expression, constant);
                }
            }
            else if (!_holdsValue(operand))
            {
                var names = MillisecondQuantity.Is(operand) && operand.Syntax is ExpressionSyntax;
                isClear &= names;
                if (names)
                {
                    found[operand.Syntax] = new MillisecondTerm((ExpressionSyntax)operand.Syntax, null);
                }
            }
        }

        return (found.Values.ToImmutableArray(), isClear && !reads.Any(read => IsCalculated(read.Operation)));
    }

    /// <summary>Whether the program also writes a value to the member that <paramref name="read"/> reads which other numbers are a part of.</summary>
    private bool IsCalculated(IOperation read) =>
        read is IMemberReferenceOperation { Member: var member }
        && _graph.Writes.FindByHand(member).Any(static write => write.Value.DescendantsAndSelf().SelectMany(OperandsOf).Any());

    /// <summary>The operands of <paramref name="operation"/> that are in one unit.</summary>
    private static IEnumerable<IOperation> OperandsOf(IOperation operation)
    {
        var operands = operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, ConstantValue.HasValue: false } sum => [sum.LeftOperand, sum.RightOperand],
            ICoalesceOperation choice => [choice.Value, choice.WhenNull],
            IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
            ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
            IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } } call
                => call.Arguments.Select(static argument => argument.Value),
            IInvocationOperation { TargetMethod.ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } } call when s_choosers.Contains(call.TargetMethod.Name)
                => call.Arguments.Select(static argument => argument.Value),
            _ => Enumerable.Empty<IOperation>(),
        };
        return operands.Select(Unconverted);
    }

    /// <summary>What is added to or subtracted from a <paramref name="variable"/> of the value in place, and the numbers that it holds where the answer has none.</summary>
    private IEnumerable<IOperation> WrittenTo(ISymbol variable)
    {
        var writes = variable is IMethodSymbol ? [] : _graph.Writes.Find(variable).Where(KeepsUnit).ToList();
        var others = writes.Where(static write => write.Site is ICompoundAssignmentOperation || MillisecondQuantity.ConstantOf(write.Value) is not null).ToList();
        return others.Count > 0 && (variable is IParameterSymbol || writes.Exists(write => _holdsValue(write.Value)))
            ? others.Select(static write => Unconverted(write.Value))
            : [];
    }

    /// <summary>
    /// The number that <paramref name="read"/> gives where the answer has none: an argument, as in
    /// <c>answer.GetValueOrDefault("expires_in", 3600000)</c>, or what the member is declared with or set to.
    /// </summary>
    private IEnumerable<IOperation> DefaultsOf(IOperation read)
    {
        var values = read switch
        {
            IInvocationOperation call => call.Arguments
                .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, call.Type))
                .Select(static argument => argument.Value),
            IMemberReferenceOperation { Member: var member } => _graph.Writes.Find(member).Where(static write => KeepsUnit(write) && write.Site.Parent is not IObjectOrCollectionInitializerOperation).Select(static write => write.Value),
            _ => [],
        };
        return values.Select(Unconverted).Where(static value => MillisecondQuantity.ConstantOf(value) is not null);
    }

    private static bool KeepsUnit(ValueWrite write) =>
        !write.IsMutation && write.Site is not ICompoundAssignmentOperation { OperatorKind: not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract) };

    private static IOperation Unconverted(IOperation operand) =>
        operand is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operand;
}
