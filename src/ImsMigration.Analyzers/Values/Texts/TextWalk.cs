using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ImsMigration.Code;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Texts;

/// <summary>
/// Answers one question of a <see cref="TextReader"/>. What a variable, member, parameter or method gives is worked out once for each depth at
/// which it is met, because programs can choose a variable from others, and those again from it.
/// </summary>
internal sealed class TextWalk
{
    private const int MaximumHolders = 8;

    /// <summary>A method that returns what another one returns, and that what a third one does.</summary>
    private const int MaximumCalls = 3;

    private readonly FlowGraph _graph;
    private readonly ElementFinder _elements;
    private readonly WorkBudget _work = new();
    private readonly Dictionary<(ISymbol, TextWay), KnownTexts> _held = [];

    private TextWalk(FlowGraph graph)
    {
        _graph = graph;
        _elements = new ElementFinder(graph);
    }

    /// <summary>The texts that <paramref name="value"/> can have in the program of <paramref name="graph"/>.</summary>
    public static KnownTexts Of(IOperation value, FlowGraph graph)
    {
        var walk = new TextWalk(graph);
        return walk.Answer(walk.Read(value, TextWay.Start));
    }

    /// <summary>The texts that <paramref name="member"/>, a property or a parameter, can hold in the program of <paramref name="graph"/>.</summary>
    public static KnownTexts OfHeld(ISymbol member, FlowGraph graph)
    {
        var walk = new TextWalk(graph);
        return walk.Answer(member is IParameterSymbol parameter ? walk.OfParameter(parameter, TextWay.Start) : walk.OfMember(member, TextWay.Start));
    }

    private KnownTexts Answer(KnownTexts texts) => _work.IsExceeded ? KnownTexts.None : texts;

    private KnownTexts Read(IOperation? value, TextWay way)
    {
        _graph.Program.CancellationToken.ThrowIfCancellationRequested();
        if (value is null || way.Holders > MaximumHolders)
        {
            return KnownTexts.None;
        }

        var texts = _work.TryEnter() ? ReadInside(value, way) : KnownTexts.None;
        _work.Leave();
        return texts;
    }

    private KnownTexts ReadInside(IOperation value, TextWay way)
    {
        switch (value)
        {
            case ILocalReferenceOperation local:
                return OfVariable(local.Local, way);
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                return KnownTexts.Of(string.Empty, value);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return OfMember(field.Field, way);
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false, Arguments.IsEmpty: true } property:
                return OfMember(property.Property, way);
            case IPropertyReferenceOperation { Arguments.Length: 1 } lookup:
                return OfElements(_elements.In(lookup), way);
            case IAwaitOperation awaited:
                return Read(awaited.Operation, way);
            case ICoalesceAssignmentOperation assignment:
                return KnownTexts.Either([Read(assignment.Target, way), Read(assignment.Value, way)]);
            case ISimpleAssignmentOperation assignment:
                return Read(assignment.Value, way);
            case IParameterReferenceOperation parameter:
                return OfParameter(parameter.Parameter, way);
            case { ConstantValue: { HasValue: true, Value: null } }:
                return KnownTexts.Of(string.Empty, value);
            case { ConstantValue: { HasValue: true, Value: string text } }:
                return KnownTexts.Of(text, value);
            case IConversionOperation conversion:
                return Read(conversion.Operand, way);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, way);
            case IConditionalOperation { WhenFalse: not null } choice:
                return KnownTexts.Either([Read(choice.WhenTrue, way), Read(choice.WhenFalse, way)]);
            case ICoalesceOperation choice:
                return KnownTexts.Either([Read(choice.Value, way), Read(choice.WhenNull, way)]);
            case ISwitchExpressionOperation choice:
                return KnownTexts.Either(choice.Arms.Select(arm => Read(arm.Value, way)));
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                return Composed(value, PartsOf(value), string.Empty, way);
            case IInvocationOperation call:
                return OfCall(call, way);
            case IObjectCreationOperation { Type.Name: "StringContent", Arguments.Length: > 0 } content:
                return Read(content.Arguments[0].Value, way);
            case IObjectCreationOperation { Type: { Name: nameof(Uri), ContainingNamespace.Name: nameof(System) }, Arguments.Length: 1 } address:
                return Read(address.Arguments[0].Value, way);
            default:
                return KnownTexts.None;
        }
    }

    private KnownTexts OfCall(IInvocationOperation call, TextWay way)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.IsEmpty && TextReader.IsEncoder(method.Name) && call.Arguments.Length > 0)
        {
            return Read(call.Arguments[0].Value, way);
        }

        if (method is { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } && Elements(call) is { } elements)
        {
            return Composed(call, elements, method.Name == "Join" ? SeparatorOf(call) : string.Empty, way);
        }

        return method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask", Parameters.Length: 1 }
            ? Read(call.Arguments[0].Value, way)
            : OfReturns(method, way);
    }

    /// <summary>What a method of the program returns, whatever it is called with.</summary>
    private KnownTexts OfReturns(IMethodSymbol method, TextWay way)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface || way.Calls == MaximumCalls)
        {
            return KnownTexts.None;
        }

        return Held(method, way, inner => KnownTexts.Either((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree))
            .SelectMany(ReturnSyntax.ValuesOfFunction)
            .Select(value => Read(_graph.Program.OperationOf(value), inner))));
    }

    /// <summary>An element that is looked up can be another one at run time, and there can be others.</summary>
    private KnownTexts OfElements(IEnumerable<IOperation> values, TextWay way) =>
        KnownTexts.Either(values.Select(value => Read(value, way))) with { IsAll = false };

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
        IBinaryOperation sum => TermsOf(sum),
        _ => [],
    };

    /// <summary>The terms of <paramref name="sum"/>, which can be thousands, one inside of the other.</summary>
    private static Stack<IOperation> TermsOf(IBinaryOperation sum)
    {
        var terms = new Stack<IOperation>();
        IOperation first = sum;
        while (first is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            terms.Push(inner.RightOperand);
            first = inner.LeftOperand;
        }

        terms.Push(first);
        return terms;
    }

    /// <summary>A text of which every part is known and none is a choice.</summary>
    private KnownTexts Composed(IOperation whole, IEnumerable<IOperation> parts, string? separator, TextWay way)
    {
        if (separator is null)
        {
            return KnownTexts.None;
        }

        var text = new StringBuilder();
        var first = true;
        foreach (var part in parts)
        {
            if (Read(part, way) is not { IsAll: true, Texts: { Length: 1 } known })
            {
                return KnownTexts.None;
            }

            text.Append(first ? string.Empty : separator).Append(known[0].Text);
            first = false;
        }

        return KnownTexts.Of(text.ToString(), whole);
    }

    private KnownTexts OfVariable(ISymbol variable, TextWay way) =>
        Held(variable, way, inner => OfWrites(_graph.Writes.Find(variable), inner));

    private KnownTexts OfWrites(ValueWrites writes, TextWay way) =>
        Changes(writes) ? KnownTexts.None : KnownTexts.Either(writes.Select(write => Read(write.Value, way)));

    /// <summary>Whether what is written is not the whole value, or not all that is.</summary>
    private static bool Changes(ValueWrites writes) =>
        !writes.IsComplete || writes.Any(static write => write.IsMutation || write.Site is ICompoundAssignmentOperation);

    /// <summary>What <paramref name="holder"/> gives to who meets it on <paramref name="way"/>, which <paramref name="read"/> works out at the first time.</summary>
    private KnownTexts Held(ISymbol holder, TextWay way, Func<TextWay, KnownTexts> read)
    {
        if (!_held.TryGetValue((holder, way), out var texts))
        {
            texts = read(way.Through(holder)).Behind(holder);
            _work.TrySpend(texts.Texts.Length);
            _held.Add((holder, way), texts);
        }

        return texts;
    }

    /// <summary>A member is known by what the program writes to it; one that has a setter can be bound or deserialized as well.</summary>
    private KnownTexts OfMember(ISymbol member, TextWay way)
    {
        if (member is IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsAbstract: true } || member.ContainingType.TypeKind == TypeKind.Interface)
        {
            return KnownTexts.None;
        }

        var texts = OfVariable(member, way);
        if (PositionalMember.ParameterOf(member) is { } parameter)
        {
            texts = KnownTexts.Either([texts, OfParameter(parameter, way)]);
        }

        var isClosed = member is IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private } or IPropertySymbol { SetMethod: null };
        return isClosed ? texts : texts with { IsAll = false };
    }

    /// <summary>
    /// A parameter is known by its default and by the arguments of its callers, of which a library may have others. What a
    /// method gets that returns it can be the name of what it looks for.
    /// </summary>
    private KnownTexts OfParameter(IParameterSymbol parameter, TextWay way)
    {
        var writes = _graph.Writes.Find(parameter);
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method || Changes(writes))
        {
            return KnownTexts.None;
        }

        var calls = way.IsInside(method) ? [] : _graph.References.Find(method).Select(reference => CallSite.At(reference, _graph.Program));
        var values = calls
            .OfType<IOperation>()
            .Select(call => CallSite.ArgumentFor(call, parameter)?.Value)
            .OfType<IOperation>()
            .Concat(writes.Select(static write => write.Value))
            .Append(DefaultOf(parameter));
        return Held(parameter, way, inner => KnownTexts.Either(values.Select(value => Read(value, inner)))) with { IsAll = false };
    }

    private IOperation? DefaultOf(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_graph.Program.CancellationToken) is ParameterSyntax { Default.Value: var value }
        && !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? _graph.Program.OperationOf(value)
            : null;
}
