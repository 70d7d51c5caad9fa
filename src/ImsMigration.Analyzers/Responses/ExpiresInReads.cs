using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises where a program reads <c>expires_in</c> of a token answer: a member of a deserialized object, an element of
/// a JSON document or dictionary, or a member of a dynamic object. Whose answer it is, is not asked here.
/// </summary>
internal sealed class ExpiresInReads
{
    private const string WireName = "expires_in";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex s_name = new("^_?expires_?in$", Options);

    private static readonly Regex s_text = new("(?<![a-z_])expires_in(?![a-z_])", Options);

    /// <summary>The attributes that give a member its name in JSON.</summary>
    private static readonly ImmutableHashSet<string> s_namingAttributes =
        ImmutableHashSet.Create("JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute");

    private readonly FlowGraph _graph;
    private readonly JsonTokenReads _tokens;
    private readonly TakenParts _parts;
    private readonly Memo<string, bool> _members;

    /// <summary>Creates a recogniser over <paramref name="graph"/>.</summary>
    public ExpiresInReads(FlowGraph graph)
    {
        _graph = graph;
        _tokens = new JsonTokenReads(graph);
        _parts = new TakenParts(graph.Program);
        _members = new Memo<string, bool>(graph.Program);
    }

    /// <summary>The words of which a text that reads <c>expires_in</c> has one.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create("xpires_in", "xpiresIn", "xpiresin", "XPIRES_IN");

    /// <summary>Whether <paramref name="operation"/> reads the value as the answer had it. A member that the program gives another value is none.</summary>
    public bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => indexer.Arguments.Any(static argument => IsName(argument.Value)),
        IFieldReferenceOperation or IPropertyReferenceOperation => IsAnswered((IMemberReferenceOperation)operation) || _tokens.IsRead(operation),
        IInvocationOperation call => (Answers(call) && call.Arguments.Any(static argument => IsName(argument.Value))) || _tokens.IsRead(operation),
        IDynamicMemberReferenceOperation member => s_name.IsMatch(member.MemberName),
        IDynamicIndexerAccessOperation indexer => indexer.Arguments.Any(IsName),
        ILocalReferenceOperation local => _parts.MemberOf(local.Local) is { } member && IsNamed(member),
        _ => false,
    };

    /// <summary>Whether <paramref name="operation"/> is the member that holds <c>expires_in</c>, whoever writes it.</summary>
    public static bool IsMember(IOperation operation) =>
        operation is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }
        && IsNamed(((IMemberReferenceOperation)operation).Member);

    /// <summary>Whether <paramref name="member"/> has the name <c>expires_in</c> in JSON.</summary>
    public static bool IsNamed(ISymbol member)
    {
        var names = member.GetAttributes()
            .Where(static attribute => s_namingAttributes.Contains(attribute.AttributeClass?.Name ?? string.Empty))
            .SelectMany(static attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value)))
            .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value)
            .OfType<string>()
            .ToList();
        return names.Count > 0 ? names.Contains(WireName, StringComparer.OrdinalIgnoreCase) : s_name.IsMatch(member.Name);
    }

    /// <summary>Whether <paramref name="text"/> asks for <c>expires_in</c>.</summary>
    public static bool IsText(string text) => s_text.IsMatch(text);

    /// <summary>The type of whose answers <paramref name="read"/> reads, where it is a member of it or a converter does it for one.</summary>
    public INamedTypeSymbol? AnswerTypeOf(IOperation read) =>
        _tokens.AnswerTypeOf(read) ?? ((read as IMemberReferenceOperation)?.Member ?? (read is ILocalReferenceOperation local ? _parts.MemberOf(local.Local) : null))?.ContainingType;

    /// <summary>A call that only says yes or no compares a name: <c>reader.ValueTextEquals("expires_in")</c>.</summary>
    private static bool Answers(IInvocationOperation call) =>
        call.Type?.SpecialType != SpecialType.System_Boolean || call.TargetMethod.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out);

    /// <summary>Some indexers take the name as an object.</summary>
    private static bool IsName(IOperation value) =>
        Conversions.Unconverted(value).ConstantValue is { HasValue: true, Value: string text } && IsText(text);

    /// <summary>A member that is a length of time already says in itself what it is.</summary>
    private bool IsAnswered(IMemberReferenceOperation reference) =>
        reference.Member is var member
        && !MillisecondQuantity.IsTime(reference.Type)
        && IsNamed(member)
        && _members.Get(
            SymbolKey.Of(member),
            () => _graph.Writes.FindByHand(member).All(static write => write.IsMutation || (write.Value.ConstantValue.HasValue && !MillisecondQuantity.EndsUnitInPlace(write.Site))));
}
