using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Finds the places that make a length of time of a number of milliseconds without naming the unit: the last number of
/// <c>new TimeSpan(0, 0, 0, 0, …)</c>, ten thousand ticks for each, or so many times a millisecond.
/// </summary>
internal sealed class LengthPlaces
{
    private const string TimeSpanName = "TimeSpan";

    /// <summary>A tick is 100 ns.</summary>
    private const double TicksPerMillisecond = 10_000;

    private static readonly ImmutableArray<string> s_tickCalls = ImmutableArray.Create("FromTicks", "AddTicks");

    private readonly ProgramModel _program;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public LengthPlaces(ProgramModel program) => _program = program;

    /// <summary>The words of which a text with such a place has one.</summary>
    public static ImmutableArray<string> Words { get; } = s_tickCalls.Add(TimeSpanName);

    /// <summary>The places in <paramref name="tree"/>.</summary>
    public IEnumerable<MillisecondPlace> In(SyntaxTree tree) =>
        Creations(tree).SelectMany(PlacesOf).Concat(TickCalls(tree).Select(Factor).OfType<MillisecondPlace>());

    /// <summary>How often <paramref name="call"/>, a length of <paramref name="value"/> milliseconds, is taken; <see langword="null"/> if that is not one millisecond, many times.</summary>
    public static IOperation? CountOf(IInvocationOperation call, IOperation value) =>
        MillisecondQuantity.ConstantOf(value) is 1 ? CountOf(call) : null;

    /// <summary>How often <paramref name="unit"/>, a length of time, is taken where it stands; <see langword="null"/> if it is not multiplied.</summary>
    public static IOperation? CountOf(IOperation unit)
    {
        var factor = unit;
        while (factor.Parent is IConversionOperation conversion)
        {
            factor = conversion;
        }

        return factor.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
            ? product.LeftOperand == factor ? product.RightOperand : product.LeftOperand
            : null;
    }

    private IEnumerable<IObjectCreationOperation> Creations(SyntaxTree tree)
    {
        if (!_program.Mentions(tree, TimeSpanName))
        {
            return [];
        }

        var names = _program.NamesOf(tree);
        var explicitly = names.Find(TimeSpanName).Select(static name => name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>(creation => creation.Type.Span.Contains(name.Span)));
        return explicitly.Concat<BaseObjectCreationExpressionSyntax?>(names.ImplicitCreations)
            .Where(static creation => creation?.ArgumentList is { Arguments: { Count: 1 or 5 } arguments } && (arguments.Count == 5 || Multiplies(arguments[0].Expression)))
            .Select(creation => _program.OperationOf(creation!))
            .OfType<IObjectCreationOperation>()
            .Where(static creation => TypeName.Is(creation.Type, "System." + TimeSpanName));
    }

    private static bool Multiplies(ExpressionSyntax ticks) =>
        ticks.DescendantNodesAndSelf().Any(static node => node.IsKind(SyntaxKind.MultiplyExpression));

    private static IEnumerable<MillisecondPlace> PlacesOf(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == "milliseconds" && CallSite.SyntaxOf(argument) is { } syntax)
            {
                yield return new MillisecondPlace(MillisecondUseKind.Component, syntax.Expression, argument.Value);
            }
            else if (argument.Parameter?.Name == "ticks" && Factor(argument.Value) is { } factor)
            {
                yield return factor;
            }
        }
    }

    private IEnumerable<IOperation> TickCalls(SyntaxTree tree) =>
        from word in s_tickCalls
        where _program.Mentions(tree, word)
        from name in _program.NamesOf(tree).Find(word)
        let call = CallSite.At(name, _program) as IInvocationOperation
        where call is { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true, Arguments.Length: 1 }
        select call.Arguments[0].Value;

    private static MillisecondPlace? Factor(IOperation ticks)
    {
        if (Conversions.Unconverted(ticks) is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product)
        {
            return null;
        }

        var count = IsTicks(product.RightOperand) ? product.LeftOperand : IsTicks(product.LeftOperand) ? product.RightOperand : null;
        return count is null ? null : new MillisecondPlace(MillisecondUseKind.TickFactor, product.Syntax, count);
    }

    /// <summary>The constant of the framework says its unit and is looked for by its name.</summary>
    private static bool IsTicks(IOperation factor) =>
        MillisecondQuantity.ConstantOf(factor) is TicksPerMillisecond
        && Conversions.Unconverted(factor) is not IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: true };
}
