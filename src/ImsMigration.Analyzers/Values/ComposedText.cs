using System.Collections.Generic;
using System.Text;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// Puts together what is constant in a concatenation or an interpolated string, so that a URL whose host is a constant
/// of its own can be recognised as a whole.
/// </summary>
internal static class ComposedText
{
    /// <summary>The text of <paramref name="operation"/> with a hole for each computed part; <see langword="null"/> for any other operation, and for a part of a longer text.</summary>
    public static string? Of(IOperation operation)
    {
        if (!IsText(operation) || IsText(operation.Parent))
        {
            return null;
        }

        var text = new StringBuilder();
        var waiting = new Stack<IOperation>();
        waiting.Push(operation);
        while (waiting.Count > 0)
        {
            Append(waiting.Pop(), text, waiting);
        }

        return text.ToString();
    }

    private static bool IsText(IOperation? operation) =>
        operation is IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    /// <summary>Appends <paramref name="operation"/>, or leaves its parts <paramref name="waiting"/>, the first on top: a sum can have thousands of terms.</summary>
    private static void Append(IOperation operation, StringBuilder text, Stack<IOperation> waiting)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: { } value } }:
                text.Append(value);
                break;
            case IInterpolatedStringOperation interpolated:
                for (var last = interpolated.Parts.Length - 1; last >= 0; last--)
                {
                    waiting.Push(interpolated.Parts[last]);
                }

                break;
            case IInterpolatedStringTextOperation constant:
                waiting.Push(constant.Text);
                break;
            case IInterpolationOperation interpolation:
                waiting.Push(interpolation.Expression);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                waiting.Push(sum.RightOperand);
                waiting.Push(sum.LeftOperand);
                break;
            case IConversionOperation conversion:
                waiting.Push(conversion.Operand);
                break;
            default:
                text.Append(UnknownPart.Mark);
                break;
        }
    }
}
