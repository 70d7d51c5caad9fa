using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Answers;

/// <summary>Finds the numbers that meet a value on its way and so are in its unit: safety margins, defaults and limits.</summary>
internal sealed class MillisecondTerms
{
    private static readonly ImmutableHashSet<string> s_choosers = ImmutableHashSet.Create("Min", "Max", "Clamp");

    private readonly Func<IOperation, bool> _holdsValue;

    /// <summary>Creates a finder; <paramref name="holdsValue"/> tells whether an operand is made from the value itself.</summary>
    public MillisecondTerms(Func<IOperation, bool> holdsValue) => _holdsValue = holdsValue;

    /// <summary>The terms that <paramref name="slice"/>, the way of the value, passes; and whether they are all of them.</summary>
    public (ImmutableArray<MillisecondTerm> Terms, bool IsClear) In(Slice slice)
    {
        var found = new Dictionary<SyntaxNode, MillisecondTerm>();
        var isClear = true;
        foreach (var operand in slice.Operations.SelectMany(OperandsOf))
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

        return (found.Values.ToImmutableArray(), isClear);
    }

    /// <summary>The operands of <paramref name="operation"/> that are in one unit.</summary>
    private static IEnumerable<IOperation> OperandsOf(IOperation operation)
    {
        var operands = operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, ConstantValue.HasValue: false } sum => [sum.LeftOperand, sum.RightOperand],
            ICoalesceOperation choice => [choice.Value, choice.WhenNull],
            IConditionalOperation { WhenFalse: { } otherwise } choice => [choice.WhenTrue, otherwise],
            IInvocationOperation { TargetMethod.ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } } call when s_choosers.Contains(call.TargetMethod.Name)
                => call.Arguments.Select(static argument => argument.Value),
            _ => Enumerable.Empty<IOperation>(),
        };
        return operands.Select(static operand => operand is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operand);
    }
}
