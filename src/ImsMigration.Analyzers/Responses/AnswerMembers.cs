using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Tells which members of a deserialized object hold <c>expires_in</c> as the answer had it, and which parameters a serializer hands it to: that of a
/// setter, or of a constructor that nobody else calls.
/// </summary>
internal sealed class AnswerMembers
{
    private const string WireName = "expires_in";

    private static readonly Regex s_name = new("^_?expires_?in$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The attributes that give a member its name in JSON.</summary>
    private static readonly ImmutableHashSet<string> s_namingAttributes =
        ImmutableHashSet.Create("JsonPropertyNameAttribute", "JsonPropertyAttribute", "DataMemberAttribute");

    private readonly FlowGraph _graph;
    private readonly Func<IOperation, bool> _isOtherRead;
    private readonly Memo<string, bool> _answered;
    private readonly Memo<string, ISymbol?> _named;

    /// <summary>
    /// Creates a recogniser over <paramref name="graph"/>; <paramref name="isOtherRead"/> tells whether an operation reads the value from something
    /// else than a member.
    /// </summary>
    public AnswerMembers(FlowGraph graph, Func<IOperation, bool> isOtherRead)
    {
        _graph = graph;
        _isOtherRead = isOtherRead;
        _answered = new Memo<string, bool>(graph.Program);
        _named = new Memo<string, ISymbol?>(graph.Program);
    }

    /// <summary>Whether <paramref name="member"/> has the name <c>expires_in</c> in JSON.</summary>
    public static bool IsNamed(ISymbol member) =>
        NamesInJson(member) is { Count: > 0 } names ? names.Contains(WireName, StringComparer.OrdinalIgnoreCase) : IsName(member.Name);

    /// <summary>Whether <paramref name="name"/> is that of a member for the value in code.</summary>
    public static bool IsName(string name) => s_name.IsMatch(name);

    /// <summary>
    /// The member that a serializer fills and that <paramref name="reference"/> reads, itself or by an interface; <see langword="null"/> for any other. A
    /// member that is a length of time already says in itself what it is, and one that the program gives another value is none.
    /// </summary>
    public ISymbol? Of(IMemberReferenceOperation reference)
    {
        if (MillisecondQuantity.IsTime(reference.Type))
        {
            return null;
        }

        var member = IsNamed(reference.Member) || !(reference.Member.IsAbstract || reference.Member.IsVirtual)
            ? reference.Member
            : _named.Get(SymbolKey.Of(reference.Member), () => _graph.Implementations.Find(reference.Member).FirstOrDefault(IsNamed));
        return member is not null && IsNamed(member) && IsAnswered(member) ? member : null;
    }

    /// <summary>The type that is deserialized by handing the value to <paramref name="parameter"/>; <see langword="null"/> for any other parameter.</summary>
    public INamedTypeSymbol? TypeFilledBy(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property } when IsSpelled(property) && IsAnswered(property) =>
            property.ContainingType,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            when IsSpelled(parameter) || constructor.ContainingType.GetMembers().Any(member => IsSameName(member, parameter))
            => _answered.Get(SymbolKey.Of(constructor), () => !_graph.Arguments.CallsOf(constructor).Any()) ? constructor.ContainingType : null,
        _ => null,
    };

    /// <summary>A member whose name in JSON is written down gets the value from there, whoever else copies one to it.</summary>
    private bool IsAnswered(ISymbol member) => _answered.Get(
        SymbolKey.Of(member),
        () => _graph.Writes.FindByHand(member).All(write => write.IsMutation
            || (!MillisecondQuantity.EndsUnitInPlace(write.Site) && (write.Value.ConstantValue.HasValue || (IsSpelled(member) && KeepsUnit(write))))));

    private bool KeepsUnit(ValueWrite write) =>
        _graph.Backward([write.Value], operation => MillisecondQuantity.EndsUnit(operation) || _isOtherRead(operation)) is { IsComplete: true, Hits.Count: 0 };

    /// <summary>Serializers hand a parameter what they would write to the member of its name.</summary>
    private static bool IsSameName(ISymbol member, IParameterSymbol parameter) =>
        member is IPropertySymbol or IFieldSymbol && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && IsSpelled(member);

    private static bool IsSpelled(ISymbol member) =>
        IsNamed(member) && (NamesInJson(member).Count > 0 || string.Equals(member.Name, WireName, StringComparison.OrdinalIgnoreCase));

    private static List<string> NamesInJson(ISymbol member) =>
        member.GetAttributes()
            .Where(static attribute => s_namingAttributes.Contains(attribute.AttributeClass?.Name ?? string.Empty))
            .SelectMany(static attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value)))
            .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value)
            .OfType<string>()
            .ToList();
}
