using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Answers;

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
    private readonly Memo<string, bool> _members;

    /// <summary>Creates a recogniser over <paramref name="graph"/>.</summary>
    public ExpiresInReads(FlowGraph graph)
    {
        _graph = graph;
        _members = new Memo<string, bool>(graph.Program);
    }

    /// <summary>The words of which a text that reads <c>expires_in</c> has one.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create("xpires_in", "xpiresIn", "xpiresin", "XPIRES_IN");

    /// <summary>Whether <paramref name="operation"/> reads the value as the answer had it. A member that the program gives another value is none.</summary>
    public bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => indexer.Arguments.Any(static argument => IsName(argument.Value)),
        IFieldReferenceOperation or IPropertyReferenceOperation => IsAnswered(((IMemberReferenceOperation)operation).Member),
        IInvocationOperation call => call.Arguments.Any(static argument => IsName(argument.Value)),
        IDynamicMemberReferenceOperation member => s_name.IsMatch(member.MemberName),
        IDynamicIndexerAccessOperation indexer => indexer.Arguments.Any(IsName),
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

    /// <summary>Some indexers take the name as an object.</summary>
    private static bool IsName(IOperation value) =>
        (value is IConversionOperation conversion ? conversion.Operand : value).ConstantValue is { HasValue: true, Value: string text } && s_text.IsMatch(text);

    private bool IsAnswered(ISymbol member) =>
        IsNamed(member)
        && _members.Get(
            SymbolKey.Of(member),
            meanwhile: false,
            () => _graph.Writes.Find(member).All(static write => write.IsMutation || write.Value.ConstantValue.HasValue));
}
