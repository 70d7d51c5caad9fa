using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Messages;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds where the way of an assertion for IMS parts from the ways of others that share its code: there a person can change it without breaking
/// theirs.
/// </summary>
internal sealed class Parting
{
    /// <summary>The first of so many callers say enough of all.</summary>
    private const int MaximumCallers = 8;

    private const int MaximumCalls = 12;

    private readonly FlowGraph _graph;
    private readonly KeySources _sources;
    private readonly Func<SliceHit, WorkBudget, Assertion?> _others;
    private readonly Func<SyntaxTree, IEnumerable<IOperation>> _signingIn;

    /// <summary>
    /// Creates it over <paramref name="graph"/>; <paramref name="others"/> gives the JWT that a call signs which was reached in a certain way, if
    /// it is not for IMS, and <paramref name="signingIn"/> the calls in a file that sign.
    /// </summary>
    public Parting(FlowGraph graph, Func<SliceHit, WorkBudget, Assertion?> others, Func<SyntaxTree, IEnumerable<IOperation>> signingIn)
    {
        _graph = graph;
        _sources = new KeySources(graph);
        _others = others;
        _signingIn = signingIn;
    }

    /// <summary>
    /// <paramref name="assertion"/>, which <paramref name="signing"/> signs, with the places at which it parts from others: the call from which on
    /// the code is shared with somebody else, or the type that is not, also for keys that sign for both. <paramref name="siblings"/> are JWTs for
    /// others that the same call signs on objects of other types.
    /// </summary>
    public Assertion Place(Assertion assertion, SliceHit signing, IReadOnlyList<Assertion> siblings)
    {
        var work = new WorkBudget();
        var inner = new List<CallFrame>();
        AssertionPlace? parting = null;
        var shared = siblings.Select(sibling => TypeThatParts(sibling, [assertion]) is { } place ? sibling with { Place = place } : sibling).ToList();
        foreach (var frame in WayTo(signing, assertion.Assumed))
        {
            var others = CallOf(frame) is null
                ? []
                : OthersOf(frame)
                    .Select(other => _others(new SliceHit(signing.Operation, Through(inner, other)), work) is { } found
                        ? found with { Place = AssertionPlace.OfCall(other.Call) }
                        : null)
                    .OfType<Assertion>()
                    .ToList();
            if (others.Count > 0)
            {
                parting = AssertionPlace.OfCall(frame.Call);
                shared.AddRange(others);
            }

            inner.Add(frame);
        }

        assertion = assertion with { OtherLoads = _sources.OtherLoadsOf(assertion, new WorkBudget()) };
        shared.AddRange(WithSameKeys(assertion, work));
        parting ??= TypeThatParts(assertion, siblings);
        return parting is null && shared.Count == 0
            ? assertion
            : assertion with
            {
                Place = parting ?? assertion.Place,
                KeyPlaces = KeyPlacesOf(assertion, shared, parting).ToImmutableArray(),
                Others = shared.ToImmutableArray(),
            };
    }

    /// <summary>
    /// The <paramref name="assertions"/> of one form, those of one call at one place: a way on which it is known where it parts from others says
    /// it for one on which it is not.
    /// </summary>
    public static IEnumerable<Assertion> AtOnePlace(IEnumerable<Assertion> assertions)
    {
        foreach (var same in assertions.GroupBy(static assertion => assertion.Operation.Syntax))
        {
            var parted = same.FirstOrDefault(static assertion => assertion.Place.Syntax != assertion.Operation.Syntax);
            foreach (var assertion in same)
            {
                yield return parted is null || assertion.Place.Syntax != assertion.Operation.Syntax
                    ? assertion
                    : assertion with { Place = parted.Place, KeyPlaces = parted.KeyPlaces, Others = parted.Others };
            }
        }
    }

    /// <summary>Where the keys are loaded. A key can be reached by the call that asks for it and by the member that keeps it: the call says more.</summary>
    private IEnumerable<AssertionPlace> KeyPlacesOf(Assertion assertion, List<Assertion> others, AssertionPlace? parting)
    {
        foreach (var key in assertion.Keys.GroupBy(static key => key.Operation.Syntax))
        {
            var own = key.Select(way => OwnPlaceOf(way, assertion.Assumed, others)).OfType<AssertionPlace>().ToList();
            var loader = AssertionPlace.OfCall(key.First().Operation);
            var isShared = others.Exists(other => other.Keys.Any(found => found.Operation.Syntax == key.Key));
            foreach (var place in own.Count > 0 ? own : [isShared && parting is not null ? parting with { Name = loader.Name } : loader])
            {
                yield return place;
            }
        }
    }

    /// <summary>
    /// Where <paramref name="key"/> is loaded and nobody else's: the call itself, or the first on the way to it that no other takes. It goes by the
    /// name of the innermost call, which loads it.
    /// </summary>
    private AssertionPlace? OwnPlaceOf(SliceHit key, Assumptions assumed, List<Assertion> others)
    {
        var same = others.SelectMany(static other => other.Keys.Select(found => (Key: found, other.Assumed)))
            .Where(other => other.Key.Operation.Syntax == key.Operation.Syntax)
            .ToList();
        if (same.Count == 0)
        {
            return AssertionPlace.OfCall(key.Operation);
        }

        var theirs = new HashSet<SyntaxNode>(same.SelectMany(other => WayTo(other.Key, other.Assumed)).Select(static frame => frame.Call.Syntax));
        var way = WayTo(key, assumed).Where(static frame => CallOf(frame) is not null).ToList();
        return way.Find(frame => !theirs.Contains(frame.Call.Syntax)) is { } own
            ? AssertionPlace.OfCall(own.Call) with { Name = MessageName.OfCall(way[0].Call) }
            : null;
    }

    /// <summary>
    /// JWTs for others whose keys are those of <paramref name="assertion"/>, or come from the code that loads them, each signed in the file that asks
    /// for its key or loads it.
    /// </summary>
    private IEnumerable<Assertion> WithSameKeys(Assertion assertion, WorkBudget work)
    {
        var callers = assertion.Keys.SelectMany(key => WayTo(key, assertion.Assumed))
            .SelectMany(OthersOf)
            .Select(static other => other.Call)
            .Concat(assertion.OtherLoads.Select(FunctionAround).OfType<IMethodSymbol>().SelectMany(_graph.Arguments.CallsOf));
        var files = assertion.OtherLoads.Concat(callers).Select(static call => call.Syntax.SyntaxTree).Distinct().Take(MaximumCallers);
        var keys = new HashSet<SyntaxNode>(assertion.Keys.Select(static key => key.Operation).Concat(assertion.OtherLoads).Select(static load => load.Syntax));
        return files.SelectMany(file => _signingIn(file).Take(MaximumCallers))
            .Where(signing => signing.Syntax != assertion.Operation.Syntax)
            .Select(signing => _others(new SliceHit(signing, null), work))
            .OfType<Assertion>()
            .Where(other => other.Keys.Any(key => keys.Contains(key.Operation.Syntax)));
    }

    /// <summary>The creation of the object that tells <paramref name="assertion"/> from <paramref name="siblings"/>, or its class if there is not just one.</summary>
    private AssertionPlace? TypeThatParts(Assertion assertion, IReadOnlyList<Assertion> siblings)
    {
        bool Parts(KeyValuePair<string, Way> chosen) => siblings.Any(other => other.Assumed.WayOf(chosen.Key) is { } way && way != chosen.Value);
        foreach (var chosen in assertion.Assumed.Chosen.Where(Parts))
        {
            if (chosen.Value.Call is { Syntax: BaseObjectCreationExpressionSyntax, Type: INamedTypeSymbol created } creation)
            {
                return AssertionPlace.OfCreation(creation, created);
            }

            if ((chosen.Value.Type ?? Assumptions.TypeThatInitializes(chosen.Value.Call)) is { } type && PlaceOf(type) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private AssertionPlace? PlaceOf(INamedTypeSymbol type)
    {
        var creations = type.InstanceConstructors.SelectMany(_graph.Arguments.CallsOf)
            .Where(static call => call is IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax })
            .Take(2)
            .ToList();
        var declaration = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .FirstOrDefault(node => _graph.Program.Contains(node.SyntaxTree));
        return creations.Count == 1 ? AssertionPlace.OfCreation(creations[0], type) : declaration is null ? null : AssertionPlace.OfType(type, declaration);
    }

    /// <summary>The syntax of the call of <paramref name="frame"/> if it is one that can be pointed at.</summary>
    private static ExpressionSyntax? CallOf(CallFrame frame) =>
        frame.Call.Syntax as InvocationExpressionSyntax ?? (ExpressionSyntax?)(frame.Call.Syntax as BaseObjectCreationExpressionSyntax);

    private IEnumerable<CallFrame> OthersOf(CallFrame frame) =>
        _graph.Arguments.CallsOf(frame.Callee)
            .Where(call => call.Syntax != frame.Call.Syntax)
            .Take(MaximumCallers)
            .Select(call => new CallFrame(call, frame.Callee, null));

    /// <summary>The calls on the way to <paramref name="signing"/>, the innermost first.</summary>
    private List<CallFrame> WayTo(SliceHit signing, Assumptions assumed)
    {
        var way = new List<CallFrame>();
        for (var frame = signing.Frame; frame is not null; frame = frame.Caller)
        {
            way.Add(frame);
        }

        var outermost = way.Count > 0 ? way[way.Count - 1].Call : signing.Operation;
        while (way.Count < MaximumCalls && FunctionAround(outermost) is { } function && assumed.CallerOf(function)?.Call is { } call)
        {
            way.Add(new CallFrame(call, function, null));
            outermost = call;
        }

        return way;
    }

    private IMethodSymbol? FunctionAround(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, _graph.Program.CancellationToken) as IMethodSymbol;

    /// <summary>The way through <paramref name="inner"/>, of which the innermost call comes first, from <paramref name="outer"/> on.</summary>
    private static CallFrame Through(List<CallFrame> inner, CallFrame outer) =>
        Enumerable.Reverse(inner).Aggregate(outer, static (caller, frame) => new CallFrame(frame.Call, frame.Callee, caller));
}
