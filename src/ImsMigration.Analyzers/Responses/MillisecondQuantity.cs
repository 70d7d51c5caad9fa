using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>Recognises what is in milliseconds by itself: members of the framework that answer in them, and names that say so.</summary>
internal static class MillisecondQuantity
{
    private static readonly Regex s_name = new("(?:[Mm]illis(?:econds)?|(?<=[a-z0-9])M[sS]|_ms|_MS|_MILLIS(?:ECONDS)?)$", RegexOptions.CultureInvariant);

    /// <summary>The words of which a text has one that calculates with something in milliseconds.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create("illis", "TickCount", "Ms", "_ms", "_MS", "_MILLIS");

    /// <summary>Whether <paramref name="operation"/> holds milliseconds: it answers in them, or its name says so.</summary>
    public static bool Is(IOperation operation) => IsAnswer(operation) || operation switch
    {
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => NamesUnit(member.Member.Name),
        ILocalReferenceOperation local => NamesUnit(local.Local.Name),
        IParameterReferenceOperation parameter => NamesUnit(parameter.Parameter.Name),
        _ => false,
    };

    /// <summary>Whether <paramref name="operation"/> is a member of the framework that answers in milliseconds.</summary>
    public static bool IsAnswer(IOperation operation) => operation
        is IInvocationOperation { TargetMethod.Name: "ToUnixTimeMilliseconds" }
        or IMemberReferenceOperation { Member.Name: "TickCount" or "TickCount64" or "ElapsedMilliseconds" or "TotalMilliseconds" };

    /// <summary>Whether <paramref name="name"/> ends in the unit, as in <c>marginMs</c> and <c>ExpiryMilliseconds</c>.</summary>
    public static bool NamesUnit(string name) => s_name.IsMatch(name);

    /// <summary>The constant number that <paramref name="operation"/> is, or <see langword="null"/>.</summary>
    public static double? ConstantOf(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: { } value and (int or long or uint or ulong or short or byte or float or double or decimal) }
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// Whether a value does not keep its unit through <paramref name="operation"/>: a conversion to another unit, a share
    /// of something unknown, a comparison, or a point or length of time. Parts such as <c>* 9 / 10</c> keep it.
    /// </summary>
    public static bool EndsUnit(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => !IsSmall(ConstantOf(product.LeftOperand) ?? ConstantOf(product.RightOperand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient => !IsSmall(ConstantOf(quotient.RightOperand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Remainder or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        _ => IsTime(operation.Type),
    };

    /// <summary>Whether <paramref name="type"/> is a point or length of time, which has no unit.</summary>
    public static bool IsTime(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? IsTime(nullable.TypeArguments[0])
            : type?.SpecialType == SpecialType.System_DateTime || TypeName.Is(type, "System.TimeSpan") || TypeName.Is(type, "System.DateTimeOffset");

    /// <summary>Whether <paramref name="write"/> gives a variable another unit: <c>expiresIn *= 1000</c>.</summary>
    public static bool EndsUnitInPlace(IOperation write) =>
        write is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } change && !IsSmall(ConstantOf(change.Value));

    private static bool IsSmall(double? factor) => factor is > 0.1 and < 100;
}
