using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>
/// Puts together what is constant in a concatenation or an interpolated string, so that a URL whose host is a constant
/// of its own can be recognised as a whole.
/// </summary>
internal static class ComposedText
{
    /// <summary>Stands for a computed part; no source text holds this private-use character.</summary>
    public const char Hole = '\uE000';

    /// <summary>The text of <paramref name="operation"/> with a hole for each computed part; <see langword="null"/> for any other operation, and for a part of a longer text.</summary>
    public static string? Of(IOperation operation)
    {
        if (!IsText(operation) || IsText(operation.Parent))
        {
            return null;
        }

        var text = new StringBuilder();
        Append(operation, text);
        return text.ToString();
    }

    private static bool IsText(IOperation? operation) =>
        operation is IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    private static void Append(IOperation operation, StringBuilder text)
    {
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: { } value } }:
                text.Append(value);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    Append(part, text);
                }

                break;
            case IInterpolatedStringTextOperation constant:
                Append(constant.Text, text);
                break;
            case IInterpolationOperation interpolation:
                Append(interpolation.Expression, text);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Append(sum.LeftOperand, text);
                Append(sum.RightOperand, text);
                break;
            case IConversionOperation conversion:
                Append(conversion.Operand, text);
                break;
            default:
                text.Append(Hole);
                break;
        }
    }
}
