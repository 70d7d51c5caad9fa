using System;
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

/// <summary>Finds the places that take a value for milliseconds, whatever the value is.</summary>
internal sealed class MillisecondPlaces
{
    /// <summary>The constant of the framework for the ticks of a millisecond.</summary>
    public const string TicksPerMillisecond = "TicksPerMillisecond";

    /// <summary>The method of the framework that makes a length of time of milliseconds.</summary>
    public const string FromMilliseconds = "FromMilliseconds";

    private const string IntervalProperty = "Interval";

    /// <summary>What libraries add to numbers: <c>expiresIn.Milliseconds()</c>.</summary>
    private const string Extension = "Milliseconds";

    /// <summary>The methods that have a twin for seconds; libraries of their own calendars have them, too, and those that extend numbers.</summary>
    private static readonly ImmutableArray<string> s_namedCalls = ImmutableArray.Create("AddMilliseconds", FromMilliseconds, "PlusMilliseconds", Extension);

    /// <summary>The names of the methods and types of the framework that take a number of milliseconds.</summary>
    private static readonly ImmutableArray<string> s_takers = ImmutableArray.Create("Delay", "Sleep", "CancelAfter", "CancellationTokenSource", "Timer", "Change");

    /// <summary>The parameters by which those take it, besides all that are named after the unit.</summary>
    private static readonly ImmutableHashSet<string> s_parameters = ImmutableHashSet.Create("dueTime", "period", "interval");

    private readonly ProgramModel _program;
    private readonly LengthPlaces _lengths;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public MillisecondPlaces(ProgramModel program)
    {
        _program = program;
        _lengths = new LengthPlaces(program);
    }

    /// <summary>The names of what can be one millisecond by itself.</summary>
    public static ImmutableArray<string> UnitNames { get; } = ImmutableArray.Create(FromMilliseconds, TicksPerMillisecond);

    /// <summary>The words of which a text with such a place has one.</summary>
    public static ImmutableArray<string> Words { get; } = s_namedCalls.AddRange(s_takers).Add(TicksPerMillisecond).Add(IntervalProperty).AddRange(LengthPlaces.Words);

    /// <summary>The places in <paramref name="tree"/> whose value is not a constant. Sums and comparisons are not among them.</summary>
    public IEnumerable<MillisecondPlace> In(SyntaxTree tree) =>
        NamedCalls(tree).Concat(Ticks(tree)).Concat(Takers(tree)).Concat(Intervals(tree)).Concat(_lengths.In(tree)).Where(static place => !place.Value.ConstantValue.HasValue);

    /// <summary>Whether <paramref name="divisor"/> turns milliseconds into seconds, minutes, hours or days.</summary>
    public static bool ConvertsUnit(double divisor) => divisor is 1_000 or 60_000 or 3_600_000 or 86_400_000;

    private IEnumerable<MillisecondPlace> NamedCalls(SyntaxTree tree) =>
        from name in s_namedCalls.SelectMany(word => NamesOf(word, tree))
        let call = CallSite.At(name, _program) as IInvocationOperation
        where call is { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } && !call.Arguments.IsEmpty && (name.Identifier.ValueText != Extension || MillisecondQuantity.IsTime(call.Type))
        let value = call.Arguments[call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 1 ? 1 : 0].Value
        select new MillisecondPlace(MillisecondUseKind.NamedCall, name, LengthPlaces.CountOf(call, value) ?? value);

    private IEnumerable<MillisecondPlace> Ticks(SyntaxTree tree) =>
        from name in NamesOf(TicksPerMillisecond, tree)
        let product = name.Ancestors().OfType<BinaryExpressionSyntax>().FirstOrDefault()
        where product.IsKind(SyntaxKind.MultiplyExpression)
        let other = product.Left.Span.Contains(name.Span) ? product.Right : product.Left
        let value = _program.OperationOf(other)
        where value is not null
        select new MillisecondPlace(MillisecondUseKind.Ticks, name, value);

    private IEnumerable<MillisecondPlace> Takers(SyntaxTree tree)
    {
        foreach (var call in s_takers.SelectMany(word => NamesOf(word, tree)).Select(CallAt).Concat(ImplicitCreations(tree)).OfType<IOperation>())
        {
            var argument = CallSite.ArgumentsOf(call).FirstOrDefault(static argument => IsMilliseconds(argument.Parameter) && !argument.Value.ConstantValue.HasValue);
            if (argument is not null && CallSite.SyntaxOf(argument) is { } syntax)
            {
                var kind = TypeName.Is(argument.Parameter!.ContainingType, "System.Timers.Timer") ? MillisecondUseKind.Interval : MillisecondUseKind.Argument;
                yield return new MillisecondPlace(kind, syntax.Expression, argument.Value);
            }
        }
    }

    private IEnumerable<MillisecondPlace> Intervals(SyntaxTree tree) =>
        from name in NamesOf(IntervalProperty, tree)
        let target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name
        let assignment = target.Parent as AssignmentExpressionSyntax
        where assignment?.Left == target && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        let operation = _program.OperationOf(assignment) as ISimpleAssignmentOperation
        where operation?.Target is IPropertyReferenceOperation property && TypeName.Is(property.Property.ContainingType, "System.Timers.Timer")
        select new MillisecondPlace(MillisecondUseKind.Interval, assignment.Right, operation.Value);

    private static bool IsMilliseconds(IParameterSymbol? parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_Double }
        && (s_parameters.Contains(parameter.Name) || parameter.Name.StartsWith("milliseconds", StringComparison.Ordinal))
        && parameter.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The invocation of the method, or creation of the type, that <paramref name="name"/> names.</summary>
    private IOperation? CallAt(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            type = type.Parent;
        }

        return type.Parent is ObjectCreationExpressionSyntax creation && creation.Type == type ? _program.OperationOf(creation) : CallSite.At(name, _program);
    }

    private IEnumerable<IOperation?> ImplicitCreations(SyntaxTree tree) =>
        s_takers.Any(word => _program.Mentions(tree, word))
            ? _program.NamesOf(tree).ImplicitCreations.Where(static creation => creation.ArgumentList.Arguments.Count > 0).Select(_program.OperationOf)
            : [];

    private IEnumerable<SimpleNameSyntax> NamesOf(string word, SyntaxTree tree) =>
        _program.Mentions(tree, word) ? _program.NamesOf(tree).Find(word) : [];
}
