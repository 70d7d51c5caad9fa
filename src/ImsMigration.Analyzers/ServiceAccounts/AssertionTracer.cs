using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>Traces a JWT back to the call that signs it, and from there to its claims and its key.</summary>
internal sealed class AssertionTracer
{
    private readonly FlowGraph _graph;
    private readonly ImsConfigurations _configurations;
    private readonly Parting _parting;
    private readonly FilledTexts _filled;

    /// <summary>Creates a tracer over <paramref name="graph"/>, whose program reads <paramref name="configurations"/>.</summary>
    public AssertionTracer(FlowGraph graph, ImsConfigurations configurations)
    {
        _graph = graph;
        _configurations = configurations;
        _parting = new Parting(graph, OfOther, SigningCallsIn);
        _filled = new FilledTexts(graph);
    }

    /// <summary>
    /// The assertions that <paramref name="jwts"/> can hold if it is as <paramref name="assumed"/>, the metascopes that were named on the way, and
    /// where it could go several ways, for a question whose <paramref name="work"/> is counted.
    /// </summary>
    public TracedAssertions Trace(IEnumerable<IOperation> jwts, WorkBudget work, Assumptions assumed)
    {
        var slice = _graph.Backward(jwts, IsSigning, null, work, assumed);
        var read = slice.Hits.Select(hit => Read(hit, work, assumed)).ToList();
        var assertions = slice.Hits.Zip(read, (hit, found) => Parted(hit, found, assumed, work)).SelectMany(static parted => parted).ToImmutableArray();
        var metascopes = slice.Texts.SelectMany(static text => Metascopes.FindAll(text.Text))
            .Concat(assertions.SelectMany(static assertion => assertion.Metascopes))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        var places = PlacesOf(slice).Concat(assertions.SelectMany(static assertion => assertion.MetascopePlaces)).Distinct().ToImmutableArray();
        var open = slice.Crossroads.Found.Concat(read.SelectMany(static found => found.Slice.Crossroads.Found)).ToImmutableArray();
        var texts = read.Select(found => TextsOf(found.Slice, found.Assertion.Operation).ToList()).ToList();
        var namesAudience = texts.Exists(static text => text.Exists(ImsEndpoints.NamesAudience));
        return new TracedAssertions(assertions, metascopes, !metascopes.IsEmpty || texts.Exists(NameMetascope), namesAudience, places, open)
        {
            HaveShapeOfIms = read.Any(static found => ClaimShape.IsOfIms(found.Slice)),
        };
    }

    /// <summary>
    /// The assertions that name IMS in their audience or claims, found by the names of the calls that sign. Of calls
    /// that feed each other, such as <c>new JwtSecurityToken</c> and <c>WriteToken</c>, only the last is returned.
    /// </summary>
    public IEnumerable<Assertion> FindLoose(ISet<SyntaxNode> known)
    {
        var neighbourhood = ImsNeighbourhood.Of(_graph.Program, _configurations);
        var found = KnownCalls.SigningNames
            .SelectMany(_graph.Program.TreesNaming)
            .Distinct()
            .Where(neighbourhood.Contains)
            .ToList()
            .SelectMany(tree => LooseIn(tree, known.Contains))
            .ToList();
        var feeding = found.SelectMany(static candidate => candidate.Behind.Where(call => call != candidate.Assertion.Operation.Syntax));
        var fed = new HashSet<SyntaxNode>(feeding);
        return found.Select(static candidate => candidate.Assertion).Where(assertion => !fed.Contains(assertion.Operation.Syntax));
    }

    /// <summary>
    /// The assertions that name IMS among the calls in <paramref name="tree"/> that sign and are not known, each with the
    /// signing calls that feed it. An assertion that cannot be followed to its end is not among them.
    /// </summary>
    public IEnumerable<(Assertion Assertion, ImmutableArray<SyntaxNode> Behind)> LooseIn(SyntaxTree tree, Func<SyntaxNode, bool> isKnown)
    {
        var file = WorkBudget.OfFile(tree);
        foreach (var operation in SigningCallsIn(tree))
        {
            if (isKnown(operation.Syntax) || IsInsideLibrary(operation))
            {
                continue;
            }

            foreach (var (assertion, slice) in LooseAt(new SliceHit(operation, null), file))
            {
                yield return (assertion, slice.Operations.Where(IsSigning).Select(static behind => behind.Syntax).ToImmutableArray());
            }
        }
    }

    /// <summary>The signing calls that feed <paramref name="assertion"/>, such as the token that a later call writes.</summary>
    public IEnumerable<SyntaxNode> SigningCallsBehind(Assertion assertion) =>
        Read(new SliceHit(assertion.Operation, null), new WorkBudget(), Assumptions.None).Slice.Operations.Where(IsSigning).Select(static operation => operation.Syntax);

    /// <summary>The JWTs for IMS among those that <paramref name="signing"/> signs. Where several callers share it, each is looked at by itself.</summary>
    private IEnumerable<(Assertion Assertion, Slice Slice)> LooseAt(SliceHit signing, WorkBudget file)
    {
        var whole = Read(signing, new WorkBudget(file), Assumptions.None);
        if (!NamesIms(whole.Slice, signing.Operation))
        {
            return ClaimShape.IsOfIms(whole.Slice) || LeftSigner.Is(signing.Operation, whole.Slice, _graph) ? [whole] : [];
        }

        var work = new WorkBudget(file);
        var each = whole.Slice.Crossroads.Found.Count == 0 ? null : WaysOf(signing, Assumptions.None, work);
        var own = each?.Where(answer => NamesIms(answer.Answer.Slice, signing.Operation)).ToList();
        return own is { Count: > 0 }
            ? own.Select(answer => (_parting.Place(answer.Answer.Assertion, signing, OthersAmong(each!, signing)), answer.Answer.Slice))
            : [(_parting.Place(whole.Assertion, signing, []), whole.Slice)];
    }

    /// <summary>
    /// The assertion that was <paramref name="found"/> at <paramref name="signing"/>, placed where it parts from others. Where the call signs for
    /// IMS on objects of one type and for somebody else on those of another, these are looked at by themselves; where what is
    /// <paramref name="assumed"/> of the request leaves only those for IMS, the others are asked for without it.
    /// </summary>
    private IEnumerable<Assertion> Parted(SliceHit signing, (Assertion Assertion, Slice Slice) found, Assumptions assumed, WorkBudget work)
    {
        if (NamesIms(found.Slice, signing.Operation))
        {
            if (found.Slice.Crossroads.Found.Count > 0
                && WaysOf(signing, assumed, work) is { } ways
                && OthersAmong(ways, signing) is { Count: > 0 } others
                && ways.Where(way => NamesIms(way.Answer.Slice, signing.Operation)).ToList() is { Count: > 0 } own)
            {
                return own.Select(way => _parting.Place(way.Answer.Assertion, signing, others));
            }

            if (assumed.Chosen.Any() && WaysOf(signing, Assumptions.None, new WorkBudget(work)) is { } all)
            {
                return [_parting.Place(found.Assertion, signing, OthersAmong(all, signing))];
            }
        }

        return [_parting.Place(found.Assertion, signing, [])];
    }

    private IReadOnlyList<(Assumptions Assumed, (Assertion Assertion, Slice Slice) Answer)>? WaysOf(SliceHit signing, Assumptions assumed, WorkBudget work) =>
        Branching.Explore(assumed, work, each => Read(signing, work, each) is var read ? (read, read.Slice.Crossroads.Found) : default);

    private List<Assertion> OthersAmong(IEnumerable<(Assumptions Assumed, (Assertion Assertion, Slice Slice) Answer)> ways, SliceHit signing) =>
        ways.Where(way => IsForOther(way.Answer.Slice, signing.Operation)).Select(static way => way.Answer.Assertion).ToList();

    private bool NamesIms(Slice slice, IOperation signing)
    {
        var texts = slice.IsComplete ? TextsOf(slice, signing).ToList() : [];
        return texts.Any(static text => ImsEndpoints.NamesAudience(text) || Metascopes.NamesClaimUrl(text)) || (NameMetascope(texts) && texts.Any(ImsEndpoints.NamesHost));
    }

    /// <summary>The JWT that <paramref name="signing"/> signs; <see langword="null"/> if anything in it says that it is for IMS, or not all of it is known.</summary>
    private Assertion? OfOther(SliceHit signing, WorkBudget work)
    {
        var (assertion, slice) = Read(signing, work, Assumptions.None);
        return IsForOther(slice, signing.Operation) ? assertion : null;
    }

    private bool IsForOther(Slice slice, IOperation signing) => slice.IsComplete && !ClaimShape.NameIms(TextsOf(slice, signing));

    private static bool IsInsideLibrary(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) is { } enclosing && LibraryCode.Declares(enclosing);

    private static bool IsSigning(IOperation operation) =>
        KnownCalls.Find(operation) is { Role: CallRole.SignsAssertion };

    private static bool LoadsKey(IOperation operation) =>
        KnownCalls.Find(operation) is { Role: CallRole.LoadsKey };

    private (Assertion Assertion, Slice Slice) Read(SliceHit signing, WorkBudget work, Assumptions others)
    {
        var assumed = ReceiverTypes.Of(signing.Frame, others, _graph.Implementations);
        var slice = _graph.Backward(signing.Operation.ChildOperations, LoadsKey, signing.Frame, work, assumed);
        var keys = slice.Hits
            .Concat(slice.Operations.Where(static operation => KnownCalls.Find(operation) is { Role: CallRole.WrapsKey }).Select(operation => new SliceHit(operation, signing.Frame)))
            .ToList();
        if (keys.Count == 0)
        {
            keys = slice.Operations.Where(static operation => KnownCalls.Find(operation) is { Role: CallRole.ConvertsKey })
                .Take(1)
                .Select(operation => new SliceHit(operation, signing.Frame))
                .ToList();
        }

        var configuration = ConfigurationOf(signing.Operation);
        var settings = configuration.WithOtherFiles(configuration.ReadIn(slice, _graph));
        var metascopes = TextsInCode(slice)
            .SelectMany(static text => Metascopes.FindAll(text))
            .Concat(configuration.MetascopesOf(settings))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        var distinctKeys = keys.GroupBy(static key => (key.Operation.Syntax, key.Frame)).Select(static same => same.First()).ToImmutableArray();
        var assertion = new Assertion(signing.Operation, distinctKeys, metascopes, PlacesOf(slice).ToImmutableArray(), assumed)
        {
            HasScopesOfEnvironment = ImsConfiguration.Differ(settings),
        };
        return (assertion, slice);
    }

    private static IEnumerable<SyntaxNode> PlacesOf(Slice slice) =>
        slice.Texts.Where(static text => !Metascopes.FindAll(text.Text).IsEmpty).Select(static text => text.Operation.Syntax);

    /// <summary>The texts of <paramref name="slice"/>, which is that of the call <paramref name="signing"/>, and those of the settings that it reads.</summary>
    private IEnumerable<string> TextsOf(Slice slice, IOperation signing) =>
        TextsInCode(slice).Concat(ConfigurationOf(signing).ReadIn(slice, _graph).Select(static setting => setting.Value!));

    private IEnumerable<string> TextsInCode(Slice slice) => slice.Texts.Select(static text => text.Text).Concat(SerializedNames(slice)).Concat(_filled.In(slice));

    private static bool NameMetascope(IEnumerable<string> texts) => texts.Any(static text => !Metascopes.FindAll(text).IsEmpty);

    private ImsConfiguration ConfigurationOf(IOperation operation) => _configurations.Of(operation.Syntax.SyntaxTree, _graph.Program);

    /// <summary>The names that attributes give to the members of the objects in <paramref name="slice"/>: claims of a serialized payload.</summary>
    private static IEnumerable<string> SerializedNames(Slice slice) =>
        slice.Operations.OfType<IObjectCreationOperation>()
            .Select(static creation => creation.Type)
            .OfType<INamedTypeSymbol>()
            .Where(static type => !type.DeclaringSyntaxReferences.IsEmpty)
            .SelectMany(static type => type.GetMembers())
            .SelectMany(static member => member.GetAttributes())
            .SelectMany(static attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static argument => argument.Value)))
            .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
            .Select(static argument => argument.Value)
            .OfType<string>();

    private IEnumerable<IOperation> SigningCallsIn(SyntaxTree tree) => KnownCallFinder.In(tree, CallRole.SignsAssertion, _graph.Program);
}
