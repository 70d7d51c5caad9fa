using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises the name <c>expires_in</c> in what a call is handed: a text, what holds one, a pattern that has it, or a condition that asks for it.
/// </summary>
internal sealed class AnswerNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex s_text = new("(?<![a-z_])expires_in(?![a-z_])", Options);

    private readonly FlowGraph _graph;
    private readonly Memo<string, bool> _holders;

    /// <summary>Creates a recogniser over <paramref name="graph"/>.</summary>
    public AnswerNames(FlowGraph graph)
    {
        _graph = graph;
        _holders = new Memo<string, bool>(graph.Program);
    }

    /// <summary>Whether <paramref name="text"/> asks for <c>expires_in</c>.</summary>
    public static bool IsText(string text) => s_text.IsMatch(text);

    /// <summary>
    /// Whether <paramref name="call"/> asks for the value and gets it. One that only says yes or no compares a name:
    /// <c>reader.ValueTextEquals("expires_in")</c>.
    /// </summary>
    public bool Ask(IInvocationOperation call) =>
        (call.Type?.SpecialType != SpecialType.System_Boolean || call.TargetMethod.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out))
        && (call.Arguments.Any(argument => Spell(argument.Value) || Choose(argument.Value)) || (IsPattern(call.Instance?.Type) && Spell(call.Instance!)));

    /// <summary>
    /// Whether <paramref name="value"/> is such a text, which some indexers take as an object, or a member or variable that holds one or its pattern.
    /// </summary>
    public bool Spell(IOperation value) => Conversions.Unconverted(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => IsText(text),
        IMemberReferenceOperation { Member: var member, Type: { } type } => CanHold(type) && Holds(member),
        ILocalReferenceOperation { Local: var local, Type: { } type } => CanHold(type) && Holds(local),
        IInvocationOperation { TargetMethod: { Parameters.IsEmpty: true } method } => IsPattern(method.ReturnType) && Holds(method),
        _ => false,
    };

    /// <summary>Whether <paramref name="value"/> is the condition by which a sequence is searched for the name.</summary>
    private static bool Choose(IOperation value) =>
        Conversions.Unconverted(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation condition }
        && condition.Symbol.ReturnType.SpecialType == SpecialType.System_Boolean
        && condition.Descendants().Any(static operation => operation.ConstantValue is { HasValue: true, Value: string text } && IsText(text));

    private static bool CanHold(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || IsPattern(type);

    private static bool IsPattern(ITypeSymbol? type) => TypeName.Is(type, "System.Text.RegularExpressions.Regex");

    private bool Holds(ISymbol holder) => _holders.Get(SymbolKey.Of(holder), () => TextsOf(holder).Any(IsText));

    /// <summary>The texts that are written to <paramref name="holder"/>, and those from which a generator makes its pattern.</summary>
    private IEnumerable<string> TextsOf(ISymbol holder) =>
        holder.GetAttributes()
            .SelectMany(static attribute => attribute.ConstructorArguments)
            .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value)
            .Concat((holder is IMethodSymbol ? [] : _graph.Writes.FindByHand(holder)).Select(static write => Conversions.Unconverted(write.Value))
                .SelectMany(static value => value is IObjectCreationOperation pattern ? pattern.Arguments.Select(static argument => argument.Value) : [value])
                .Select(static value => value.ConstantValue.HasValue ? value.ConstantValue.Value : null))
            .OfType<string>();
}
