using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Messages;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds who signs a JWT for somebody else with the key of an assertion: the same call can load one key for both, or one for each.</summary>
internal sealed class OtherSigners
{
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
