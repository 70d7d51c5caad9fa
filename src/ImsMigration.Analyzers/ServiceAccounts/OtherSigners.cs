using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Messages;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds who signs or decrypts something else with the key of an assertion: the same call can load one key for both, or one for each.
/// </summary>
internal sealed class OtherSigners
{
    /// <summary>What a key does beside signing JWTs, by the names of the base class library.</summary>
    private static readonly ImmutableHashSet<string> s_uses = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ComputeSignature",
        "Decrypt",
        "DecryptValue",
        "SignData",
        "SignHash",
        "TryDecrypt",
        "TrySignData",
        "TrySignHash");

    private readonly FlowGraph _graph;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public OtherSigners(FlowGraph graph) => _graph = graph;

    /// <summary>
    /// The name of the call by which the key of <paramref name="assertion"/> at <paramref name="place"/> signs for somebody else;
    /// <see langword="null"/> if none is known.
    /// </summary>
    public MessageName? Find(Assertion assertion, AssertionPlace place)
    {
        var here = assertion.Keys.Where(key => key.Operation.Syntax == place.Syntax).ToList();
        var keys = (here.Count > 0 ? here : [.. assertion.Keys]).Select(key => (Key: key, Source: SourceOf(key, assertion.Assumed))).ToList();
        bool IsOurs(SliceHit theirs, Assumptions assumed) =>
            assertion.OtherLoads.Any(load => load.Syntax == theirs.Operation.Syntax)
            || keys.Exists(own => own.Key.Operation.Syntax == theirs.Operation.Syntax && AreSame(own.Source, SourceOf(theirs, assumed)));
        return assertion.Others.FirstOrDefault(other => other.Keys.Any(theirs => IsOurs(theirs, other.Assumed)))?.Place.Name;
    }

    /// <summary>
    /// The name of the member that signs or decrypts something which is not for IMS, with the key of <paramref name="assertion"/>; <paramref name="users"/>
    /// follows the key there. <see langword="null"/> if none is known.
    /// </summary>
    public MessageName? FindElsewhere(Assertion assertion, OtherKeyUsers users) =>
        assertion.Keys
            .Select(key => users.Find(key.Operation, call => IsUseOfKey(call) && IsOfOther(call, key, assertion) ? NameOfMember(call) : null))
            .FirstOrDefault(static user => user is not null);

    /// <summary>Whether <paramref name="call"/> signs, or does what only a private key can.</summary>
    private static bool IsUseOfKey(IOperation call) =>
        KnownCalls.Find(call) is { Role: CallRole.SignsAssertion }
        || (call is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true, Name: var name } } && s_uses.Contains(name));

    /// <summary>Whether <paramref name="call"/> gets the <paramref name="key"/> of <paramref name="assertion"/>, and nothing for IMS.</summary>
    private bool IsOfOther(IOperation call, SliceHit key, Assertion assertion)
    {
        if (call.Syntax == assertion.Operation.Syntax)
        {
            return false;
        }

        var slice = _graph.Backward(call.ChildOperations, static operation => KnownCalls.Find(operation) is { Role: CallRole.LoadsKey });
        return !ClaimShape.IsOfIms(slice)
            && !ClaimShape.NameIms(slice.Texts.Select(static text => text.Text))
            && slice.Hits.Any(theirs => theirs.Operation.Syntax == key.Operation.Syntax
                && AreSame(SourceOf(key, assertion.Assumed), SourceOf(theirs, Assumptions.None)));
    }

    private MessageName NameOfMember(IOperation call) =>
        EnclosingMember.SymbolOf(call.Syntax, _graph.Program) is { } member ? MessageName.OfReader(member) : MessageName.OfCall(call);

    private Slice SourceOf(SliceHit key, Assumptions assumed) =>
        _graph.Backward(key.Operation.ChildOperations, static _ => false, key.Frame, assumed: assumed);

    /// <summary>Whether two keys are loaded from what has the same names. Where not all is known, they may be one.</summary>
    private static bool AreSame(Slice one, Slice other) =>
        !one.IsComplete
        || !other.IsComplete
        || (TextsOf(one).SetEquals(TextsOf(other)) && (one.Texts.Count > 0 || SourcesOf(one).SetEquals(SourcesOf(other))));

    private static HashSet<string> TextsOf(Slice slice) => new(slice.Texts.Select(static text => text.Text), StringComparer.Ordinal);

    /// <summary>The variables and members that a key comes from, but for the parameters on the way.</summary>
    private static HashSet<string> SourcesOf(Slice slice) =>
        new(slice.Symbols.Where(static symbol => symbol is not IParameterSymbol).Select(SymbolKey.Of), StringComparer.Ordinal);
}
