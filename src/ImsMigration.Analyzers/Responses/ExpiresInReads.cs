using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises where a program reads <c>expires_in</c> of a token answer: a member of a deserialized object, what its setter or constructor is handed, an
/// element of a JSON document or dictionary, a match of a pattern, or a member of a dynamic object. Whose answer it is, is not asked here.
/// </summary>
internal sealed class ExpiresInReads
{
    private readonly JsonTokenReads _tokens;
    private readonly TakenParts _parts;
    private readonly AnswerNames _names;
    private readonly AnswerMembers _members;

    /// <summary>Creates a recogniser over <paramref name="graph"/>.</summary>
    public ExpiresInReads(FlowGraph graph)
    {
        _tokens = new JsonTokenReads(graph);
        _parts = new TakenParts(graph.Program);
        _names = new AnswerNames(graph);
        _members = new AnswerMembers(graph, IsReadByName);
    }

    /// <summary>The words of which a text that reads <c>expires_in</c> has one.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.Create("xpires_in", "xpiresIn", "xpiresin", "XPIRES_IN");

    /// <summary>Whether <paramref name="operation"/> reads the value as the answer had it. A member that the program gives another value is none.</summary>
    public bool IsRead(IOperation operation) => IsReadOfAnything(operation) && !IssuedToken.Is(operation);

    private bool IsReadOfAnything(IOperation operation) => operation switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } =>
            _members.Of((IMemberReferenceOperation)operation) is not null || _tokens.IsRead(operation),
        IParameterReferenceOperation parameter => _members.TypeFilledBy(parameter.Parameter) is not null,
        ILocalReferenceOperation local => _parts.MemberOf(local.Local) is { } member && AnswerMembers.IsNamed(member),
        _ => IsReadByName(operation),
    };

    /// <summary>Whether <paramref name="operation"/> is the member that holds <c>expires_in</c>, whoever writes it.</summary>
    public static bool IsMember(IOperation operation) =>
        operation is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }
        && AnswerMembers.IsNamed(((IMemberReferenceOperation)operation).Member);

    /// <summary>
    /// The type of whose answers <paramref name="read"/> reads, where it is a member of it, what its member is set to, or a converter does it for
    /// one.
    /// </summary>
    public INamedTypeSymbol? AnswerTypeOf(IOperation read) => _tokens.AnswerTypeOf(read) ?? read switch
    {
        IMemberReferenceOperation member => (_members.Of(member) ?? member.Member).ContainingType,
        IParameterReferenceOperation parameter => _members.TypeFilledBy(parameter.Parameter),
        ILocalReferenceOperation local => _parts.MemberOf(local.Local)?.ContainingType,
        _ => null,
    };

    /// <summary>Whether <paramref name="operation"/> asks an answer for the value by its name.</summary>
    private bool IsReadByName(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation indexer => indexer.Arguments.Any(argument => _names.Spell(argument.Value)),
        IInvocationOperation call => _names.Ask(call) || _tokens.IsRead(operation),
        IDynamicMemberReferenceOperation member => AnswerMembers.IsName(member.MemberName),
        IDynamicIndexerAccessOperation indexer => indexer.Arguments.Any(_names.Spell),
        _ => false,
    };
}
