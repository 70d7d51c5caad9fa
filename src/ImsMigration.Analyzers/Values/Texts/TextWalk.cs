using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values.Steps;
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

    private KnownTexts Answer(KnownTexts texts) => _work.IsExceeded || texts.Texts.IsEmpty ? KnownTexts.None : texts;

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
            case IParameterReferenceOperation parameter:
                return OfParameter(parameter.Parameter, way);
            case { ConstantValue: { HasValue: true, Value: null or string } constant } when way.Part is null && value is not (IFieldReferenceOperation or IPropertyReferenceOperation):
                return KnownTexts.Of((string?)constant.Value ?? string.Empty, value);
            case IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } }:
                return KnownTexts.Of(string.Empty, value);
            case var _ when HandedElements.SelectedBy(value) is { } selected:
                return Read(selected.Whole, way.To(selected.Part));
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return OfMember(field.Field, way);
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false, Arguments.IsEmpty: true } property:
                return OfMember(property.Property, way);
            case IPropertyReferenceOperation { Arguments.Length: 1 } lookup:
                return OfElements(_elements.In(lookup), way);
            case IAnonymousFunctionOperation lambda:
                return Returned([lambda.Syntax], way);
            case IMethodReferenceOperation { Method: var method }:
                return OfReturns(method, null, way);
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invocation:
                return Read(invocation.Instance, way);
            case var _ when HandedValues.Of(value) is { } handed:
                return handed.Count == 0 ? KnownTexts.Never : KnownTexts.Either(handed.Select(inner => Read(inner, way)));
            case var _ when way.Part is not null && HandedElements.In(value, way.Part, _graph.Program) is { } elements:
                return KnownTexts.Either(elements.Select(element => Read(element.Value, way with { Part = element.Inner })));
            case IInvocationOperation call:
                return OfCall(call, way);
            case var _ when way.Part is null && TextParts.Of(value, _graph) is { } parts:
                return Composed(value, parts, way);
            default:
                return KnownTexts.None;
        }
    }

    private KnownTexts OfCall(IInvocationOperation call, TextWay way)
    {
        var method = call.TargetMethod;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            return OfReturns(method, call, way);
        }

        if (TextReader.IsEncoder(method.Name) && call.Arguments.Length > 0)
        {
            return Read(call.Arguments[0].Value, way);
        }

        var found = OfElements(_elements.In(call), way);
        return !found.Texts.IsEmpty ? found
            : way.Part is not null ? KnownTexts.None
            : TextParts.BuiltFor(call, _graph) is { } pieces ? Built(pieces, way)
            : TextParts.Of(call, _graph) is { } parts ? Composed(call, parts, way)
            : KnownTexts.None;
    }

    /// <summary>
    /// What a method of the program returns. What <paramref name="call"/> hands over counts where the method can return nothing else: otherwise it
    /// can be the name of what the method looks for.
    /// </summary>
    private KnownTexts OfReturns(IMethodSymbol method, IOperation? call, TextWay way)
    {
        if (way.Calls == MaximumCalls)
        {
            return KnownTexts.None;
        }

        var called = call is null ? KnownTexts.None : OfBodies(method, call, way);
        return called.IsAll && !called.Texts.IsEmpty ? called : OfBodies(method, null, way);
    }

    private KnownTexts OfBodies(IMethodSymbol method, IOperation? call, TextWay way)
    {
        if (IsClosed(method))
        {
            return Held(method, way.Into(method, call), inner => Returned(DeclarationsOf(method), inner));
        }

        var bodies = _graph.Implementations.Find(method).OfType<IMethodSymbol>().Where(static body => !body.IsAbstract).ToList();
        return KnownTexts.Either(bodies.Select(body => Held(body, way.Into(body, call), inner => Returned(DeclarationsOf(body), inner)))) with { IsAll = false };
    }

    private IEnumerable<SyntaxNode> DeclarationsOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree));

    private KnownTexts Returned(IEnumerable<SyntaxNode> functions, TextWay way) =>
        KnownTexts.Either(functions.SelectMany(ReturnSyntax.ValuesOfFunction).Select(value =>
            Read(_graph.Program.OperationOf(value), value.Parent is YieldStatementSyntax ? way with { Part = way.Part?.Inner } : way)));

    private static bool IsClosed(ISymbol member) =>
        !member.IsVirtual && !member.IsAbstract && !member.IsOverride && member.ContainingType?.TypeKind != TypeKind.Interface;

    /// <summary>An element that is looked up can be another one at run time, and there can be others.</summary>
    private KnownTexts OfElements(IEnumerable<IOperation> values, TextWay way) =>
        KnownTexts.Either(values.Select(value => Read(value, way))) with { IsAll = false };

    /// <summary>A text of which every part is known and none is a choice.</summary>
    private KnownTexts Composed(IOperation whole, IEnumerable<TextPart> parts, TextWay way)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Text is { } written)
            {
                text.Append(written);
            }
            else if (Read(part.Value, way) is { IsAll: true, Texts: { Length: 1 } known })
            {
                text.Append(known[0].Text);
            }
            else
            {
                return KnownTexts.None;
            }
        }

        return KnownTexts.Of(text.ToString(), whole);
    }

    /// <summary>A text that is appended piece by piece, all of it in one piece.</summary>
    private KnownTexts Built(IEnumerable<IOperation> pieces, TextWay way)
    {
        KnownTexts? only = null;
        foreach (var piece in pieces.Select(piece => Read(piece, way)))
        {
            if (piece.IsAll && piece.Texts.All(static text => text.Text.Length == 0))
            {
                continue;
            }

            if (only is not null)
            {
                return KnownTexts.None;
            }

            only = piece;
        }

        return only ?? KnownTexts.None;
    }

    private KnownTexts OfVariable(ISymbol variable, TextWay way) =>
        Held(variable, way, inner => OfWrites(variable, _graph.Writes.Find(variable), inner));

    private KnownTexts OfWrites(ISymbol variable, ValueWrites writes, TextWay way) =>
        way.Part is { } part && writes.OnlyAddElements
            ? KnownTexts.Either(writes.Select(write => OfWrite(variable, write, write.IsMutation ? way with { Part = part.Inner } : way))) with { IsAll = false }
            : Changes(writes) ? KnownTexts.None
            : KnownTexts.Either(writes.Select(write => OfWrite(variable, write, way)));

    /// <summary>What is written by a method that gets the variable for it is that of all its callers.</summary>
    private KnownTexts OfWrite(ISymbol variable, ValueWrite write, TextWay way)
    {
        var texts = Read(write.Value, way.To(write.Part));
        return variable is ILocalSymbol && variable.ContainingSymbol is IMethodSymbol own && write.Value.SemanticModel is { } model
            && model.GetEnclosingSymbol(write.Value.Syntax.SpanStart, _graph.Program.CancellationToken) is IMethodSymbol { MethodKind: MethodKind.Ordinary } function
            && own.MethodKind != MethodKind.AnonymousFunction
            && !SymbolKey.Same(function, own)
                ? texts.Behind(function)
                : texts;
    }

    /// <summary>Whether what is written is not the whole value, or not all that is.</summary>
    private static bool Changes(ValueWrites writes) =>
        !writes.IsComplete || writes.Any(static write => write.IsMutation || write.Site is ICompoundAssignmentOperation);

    /// <summary>What <paramref name="holder"/> gives to who meets it on <paramref name="way"/>, which <paramref name="read"/> works out at the first time.</summary>
    private KnownTexts Held(ISymbol holder, TextWay way, Func<TextWay, KnownTexts> read)
    {
        if (!_held.TryGetValue((holder, way), out var texts))
        {
            texts = read(way.ThroughHolder()).Behind(holder);
            _work.TrySpend(texts.Texts.Length);
            _held[(holder, way)] = texts;
        }

        return texts;
    }

    /// <summary>A member is known by what the program writes to it; one that has a setter can be bound or deserialized as well.</summary>
    private KnownTexts OfMember(ISymbol member, TextWay way)
    {
        if (!IsClosed(member))
        {
            return KnownTexts.Either(_graph.Implementations.Find(member).Where(static own => !own.IsAbstract).Select(own => OfVariable(own, way))) with { IsAll = false };
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
    /// A parameter is what the call hands over by which its method was entered. Otherwise it is known by its default and by the arguments of its
    /// callers, of which a library may have others.
    /// </summary>
    private KnownTexts OfParameter(IParameterSymbol parameter, TextWay way)
    {
        var writes = _graph.Writes.Find(parameter);
        if (parameter.ContainingSymbol is not IMethodSymbol method || Changes(writes))
        {
            return KnownTexts.None;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return Held(parameter, way, inner => KnownTexts.Either(_graph.Arguments.OfLambda(parameter).Select(value => OfLambda(value, inner)))) with { IsAll = false };
        }

        var entered = way.EntryOf(method);
        if (entered?.Call is { } call)
        {
            var handed = ArgumentFor(call, parameter) ?? DefaultOf(parameter);
            return KnownTexts.Either(writes.Select(write => Read(write.Value, way.ThroughHolder())).Prepend(Read(handed, way.OutOf(entered)))).Behind(parameter);
        }

        var values = (entered is not null ? [] : _graph.References.Find(method).Select(reference => CallSite.At(reference, _graph.Program)))
            .OfType<IOperation>()
            .Select(caller => ArgumentFor(caller, parameter))
            .OfType<IOperation>()
            .Concat(writes.Select(static write => write.Value))
            .Append(DefaultOf(parameter));
        return Held(parameter, way, inner => KnownTexts.Either(values.Select(value => Read(value, inner)))) with { IsAll = false };
    }

    /// <summary>What a lambda gets from <paramref name="value"/>: the argument of its own call, or an element of the collection that a query goes through.</summary>
    private KnownTexts OfLambda(IOperation value, TextWay way) => value.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } } => Read(value, way),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var query } } when TypeName.Is(query.ContainingType, "System.Linq.Enumerable")
            => Read(value, way.To(PartPath.Element)),
        _ => KnownTexts.None,
    };

    /// <summary>What <paramref name="call"/> writes down for <paramref name="parameter"/>, also as several values of one array.</summary>
    private static IOperation? ArgumentFor(IOperation call, IParameterSymbol parameter) =>
        CallSite.ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    private IOperation? DefaultOf(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_graph.Program.CancellationToken) is ParameterSyntax { Default.Value: var value }
        && !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? _graph.Program.OperationOf(value)
            : null;
}
