using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>
/// Reads which texts an expression can have: constants, what is composed of them, and what variables, members and
/// parameters hold that are written nowhere else. It computes nothing that only the running program could know.
/// </summary>
internal sealed class TextReader
{
    private const int MaximumDepth = 8;

    /// <summary>A method that returns what another one returns, and that what a third one does.</summary>
    private const int MaximumCalls = 3;

    /// <summary>What encodes a text for the wire: the reader on the other side sees the text itself.</summary>
    private static readonly ImmutableHashSet<string> s_encoders = ImmutableHashSet.Create("EscapeDataString", "UrlEncode", "Encode");

    private readonly FlowGraph _graph;
    private readonly ElementFinder _elements;

    /// <summary>Creates a reader over <paramref name="graph"/>.</summary>
    public TextReader(FlowGraph graph)
    {
        _graph = graph;
        _elements = new ElementFinder(graph);
    }

    /// <summary>Whether the method <paramref name="name"/> of a library encodes a text for the wire.</summary>
    public static bool IsEncoder(string name) => s_encoders.Contains(name);

    /// <summary>The texts that <paramref name="expression"/> can have.</summary>
    public KnownTexts Read(SyntaxNode expression) =>
        _graph.Program.OperationOf(expression) is { } operation ? Read(operation) : KnownTexts.None;

    /// <summary>The texts that <paramref name="value"/> can have.</summary>
    public KnownTexts Read(IOperation value) => Read(value, ImmutableArray<ISymbol>.Empty);

    /// <summary>The texts that <paramref name="member"/>, a property or a parameter, can hold.</summary>
    public KnownTexts ReadHeld(ISymbol member) => member switch
    {
        IParameterSymbol parameter => OfParameter(parameter, ImmutableArray<ISymbol>.Empty),
        _ => OfMember(member, ImmutableArray<ISymbol>.Empty),
    };

    private KnownTexts Read(IOperation? value, ImmutableArray<ISymbol> holders)
    {
        _graph.Program.CancellationToken.ThrowIfCancellationRequested();
        if (value is null || holders.Length > MaximumDepth)
        {
            return KnownTexts.None;
        }

        switch (value)
        {
            case ILocalReferenceOperation local:
                return OfVariable(local.Local, holders);
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                return Known(string.Empty, value, holders);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return OfMember(field.Field, holders);
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false, Arguments.IsEmpty: true } property:
                return OfMember(property.Property, holders);
            case IPropertyReferenceOperation { Arguments.Length: 1 } lookup:
                return OfElements(_elements.In(lookup), holders);
            case IAwaitOperation awaited:
                return Read(awaited.Operation, holders);
            case ICoalesceAssignmentOperation assignment:
                return Join(Read(assignment.Target, holders), Read(assignment.Value, holders));
            case ISimpleAssignmentOperation assignment:
                return Read(assignment.Value, holders);
            case IParameterReferenceOperation parameter:
                return OfParameter(parameter.Parameter, holders);
            case { ConstantValue: { HasValue: true, Value: null } }:
                return Known(string.Empty, value, holders);
            case { ConstantValue: { HasValue: true, Value: string text } }:
                return Known(text, value, holders);
            case IConversionOperation conversion:
                return Read(conversion.Operand, holders);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, holders);
            case IConditionalOperation { WhenFalse: not null } choice:
                return Join(Read(choice.WhenTrue, holders), Read(choice.WhenFalse, holders));
            case ICoalesceOperation choice:
                return Join(Read(choice.Value, holders), Read(choice.WhenNull, holders));
            case ISwitchExpressionOperation choice:
                return choice.Arms.Select(arm => Read(arm.Value, holders)).Aggregate(Join);
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                return Composed(value, PartsOf(value), string.Empty, holders);
            case IInvocationOperation call:
                return OfCall(call, holders);
            case IObjectCreationOperation { Type.Name: "StringContent", Arguments.Length: > 0 } content:
                return Read(content.Arguments[0].Value, holders);
            case IObjectCreationOperation { Type: { Name: nameof(Uri), ContainingNamespace.Name: nameof(System) }, Arguments.Length: 1 } address:
                return Read(address.Arguments[0].Value, holders);
            default:
                return KnownTexts.None;
        }
    }

    private KnownTexts OfCall(IInvocationOperation call, ImmutableArray<ISymbol> holders)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.IsEmpty && IsEncoder(method.Name) && call.Arguments.Length > 0)
        {
            return Read(call.Arguments[0].Value, holders);
        }

        if (method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } && Elements(call) is { } elements)
        {
            return Composed(call, elements, method.Name == "Join" ? SeparatorOf(call) : string.Empty, holders);
        }

        return method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask", Parameters.Length: 1 }
            ? Read(call.Arguments[0].Value, holders)
            : OfReturns(method, holders);
    }

    /// <summary>What a method of the program returns, whatever it is called with.</summary>
    private KnownTexts OfReturns(IMethodSymbol method, ImmutableArray<ISymbol> holders)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface || holders.Count(static holder => holder is IMethodSymbol) == MaximumCalls)
        {
            return KnownTexts.None;
        }

        return (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree))
            .SelectMany(ReturnSyntax.ValuesOfFunction)
            .Select(value => Read(_graph.Program.OperationOf(value), holders.Add(method)))
            .DefaultIfEmpty(KnownTexts.None)
            .Aggregate(Join);
    }

    /// <summary>An element that is looked up can be another one at run time, and there can be others.</summary>
    private KnownTexts OfElements(IEnumerable<IOperation> values, ImmutableArray<ISymbol> holders) =>
        values.Select(value => Read(value, holders)).DefaultIfEmpty(KnownTexts.None).Aggregate(Join) with { IsAll = false };

    private static string? SeparatorOf(IInvocationOperation join) => join.Arguments[0].Value.ConstantValue switch
    {
        { HasValue: true, Value: string text } => text,
        { HasValue: true, Value: char character } => character.ToString(),
        _ => null,
    };

    /// <summary>The joined elements: an array that is written down, or the arguments of a <c>params</c> array.</summary>
    private List<IOperation>? Elements(IInvocationOperation call)
    {
        var values = call.TargetMethod.Name == "Join" ? call.Arguments.Skip(1) : call.Arguments;
        var all = new List<IOperation>();
        foreach (var value in values.Select(static argument => Conversions.Unconverted(argument.Value)))
        {
            switch (ValueOf(value))
            {
                case IArrayCreationOperation { Initializer: { } initializer }:
                    all.AddRange(initializer.ElementValues);
                    break;
                case { Syntax: CollectionExpressionSyntax collection } when collection.Elements.All(static element => element is ExpressionElementSyntax):
                    all.AddRange(collection.Elements.Select(element => _graph.Program.OperationOf(((ExpressionElementSyntax)element).Expression)).OfType<IOperation>());
                    break;
                case { Type.SpecialType: SpecialType.System_String }:
                    all.Add(value);
                    break;
                default:
                    return null;
            }
        }

        return all;
    }

    /// <summary>The only value of a variable that holds an array, or the value itself.</summary>
    private IOperation ValueOf(IOperation value)
    {
        ISymbol? variable = value switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field => field.Field,
            _ => null,
        };
        return variable is { } && value.Type is IArrayTypeSymbol && _graph.Writes.Find(variable) is { Count: 1 } writes ? Conversions.Unconverted(writes[0].Value) : value;
    }

    private static IEnumerable<IOperation> PartsOf(IOperation text) => text switch
    {
        IInterpolatedStringOperation interpolated => interpolated.Parts.Select(static part => part switch
        {
            IInterpolatedStringTextOperation constant => constant.Text,
            IInterpolationOperation { FormatString: null, Alignment: null } interpolation => interpolation.Expression,
            _ => part,
        }),
        IBinaryOperation sum => [sum.LeftOperand, sum.RightOperand],
        _ => [],
    };

    /// <summary>A text of which every part is known and none is a choice.</summary>
    private KnownTexts Composed(IOperation whole, IEnumerable<IOperation> parts, string? separator, ImmutableArray<ISymbol> holders)
    {
        if (separator is null)
        {
            return KnownTexts.None;
        }

        var text = new StringBuilder();
        var first = true;
        foreach (var part in parts)
        {
            if (Read(part, holders) is not { IsAll: true, Texts: { Length: 1 } known })
            {
                return KnownTexts.None;
            }

            text.Append(first ? string.Empty : separator).Append(known[0].Text);
            first = false;
        }

        return Known(text.ToString(), whole, holders);
    }

    private KnownTexts OfVariable(ISymbol variable, ImmutableArray<ISymbol> holders) =>
        OfWrites(_graph.Writes.Find(variable), holders.Add(variable));

    private KnownTexts OfWrites(IReadOnlyCollection<ValueWrite> writes, ImmutableArray<ISymbol> holders) =>
        writes.Count == 0 || writes.Any(static write => write.IsMutation || write.Site is ICompoundAssignmentOperation)
            ? KnownTexts.None
            : writes.Select(write => Read(write.Value, holders)).Aggregate(Join);

    /// <summary>A member is known by what the program writes to it; one that has a setter can be bound or deserialized as well.</summary>
    private KnownTexts OfMember(ISymbol member, ImmutableArray<ISymbol> holders)
    {
        if (member is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsAbstract: true } || member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return KnownTexts.None;
        }

        var texts = OfVariable(member, holders);
        if (PositionalMember.ParameterOf(member) is { } parameter)
        {
            texts = Join(texts, OfParameter(parameter, holders));
        }

        var isClosed = member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private } or IPropertySymbol { SetMethod: null };
        return isClosed ? texts : texts with { IsAll = false };
    }

    /// <summary>
    /// A parameter is known by its default and by the arguments of its callers, of which a library may have others. What a
    /// method gets that returns it can be the name of what it looks for.
    /// </summary>
    private KnownTexts OfParameter(IParameterSymbol parameter, ImmutableArray<ISymbol> holders)
    {
        var writes = _graph.Writes.Find(parameter);
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method || writes.Any(static write => write.IsMutation || write.Site is ICompoundAssignmentOperation))
        {
            return KnownTexts.None;
        }

        var inner = holders.Add(parameter);
        var calls = holders.Contains(method, SymbolEqualityComparer.Default) ? [] : _graph.References.Find(method).Select(reference => CallSite.At(reference, _graph.Program));
        var texts = calls
            .OfType<IOperation>()
            .Select(call => CallSite.ArgumentFor(call, parameter)?.Value)
            .OfType<IOperation>()
            .Concat(writes.Select(static write => write.Value))
            .Select(argument => Read(argument, inner))
            .Append(DefaultOf(parameter, inner))
            .Aggregate(Join);
        return texts with { IsAll = false };
    }

    private KnownTexts DefaultOf(IParameterSymbol parameter, ImmutableArray<ISymbol> holders) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_graph.Program.CancellationToken) is ParameterSyntax { Default.Value: var value }
        && !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? Read(_graph.Program.OperationOf(value), holders)
            : KnownTexts.None;

    private static KnownTexts Known(string text, IOperation operation, ImmutableArray<ISymbol> holders) =>
        new(ImmutableArray.Create(new KnownText(text, operation.Syntax, holders)), IsAll: true);

    private static KnownTexts Join(KnownTexts left, KnownTexts right) =>
        new(left.Texts.AddRange(right.Texts), left.IsAll && right.IsAll);
}
