using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Code;

/// <summary>Looks through the conversions around a value. Parentheses are no operation in C#.</summary>
internal static class Conversions
{
    /// <summary>The value that <paramref name="value"/> converts, however often; <paramref name="value"/> itself if it converts none.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
