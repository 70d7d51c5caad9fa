using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Live;

/// <summary>Brings what is remembered of the files of one compilation up to date, and nothing more than that.</summary>
internal sealed class FlowUpdate
{
    private readonly ImsConfiguration _configuration;
    private readonly TreeIndexes _indexes;
    private readonly World _world;
    private readonly ImmutableArray<FileMemory> _files;
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<ServiceAccountFlowFinder> _finder;
    private readonly ProgramModel _program;
    private readonly Dictionary<World, (ImmutableArray<FileMemory> New, ImmutableArray<TreeIdentity> Gone)?> _changes = [];

    /// <summary>Creates the update of <paramref name="files"/>, which are those of <paramref name="compilation"/> and <paramref name="world"/>.</summary>
    public FlowUpdate(Compilation compilation, ImsConfiguration configuration, TreeIndexes indexes, World world, ImmutableArray<FileMemory> files, CancellationToken cancellationToken)
    {
        _configuration = configuration;
        _indexes = indexes;
        _world = world;
        _files = files;
        _cancellationToken = cancellationToken;
        _program = new ProgramModel(ImmutableArray.Create(compilation), cancellationToken, indexes, world.Declarations);
        _finder = new Lazy<ServiceAccountFlowFinder>(() => new ServiceAccountFlowFinder(new FlowGraph(_program), configuration), isThreadSafe: false);
    }

    /// <summary>All reports by file.</summary>
    public ILookup<TreeIdentity, KeptReport> Reports()
    {
        var exchanges = _files
            .Where(file => file.Index.Contains(TokenForm.JwtField, _cancellationToken) || file.Index.Contains(EndpointFinder.PathWord, _cancellationToken))
            .ToList();
        var isImsNamed = _configuration.NamesIms || exchanges.Any(NamesEndpoint);
        var flows = exchanges.Select(file => FlowsOf(file, isImsNamed)).ToList();
        var loose = LooseOf(flows.SelectMany(static answer => answer.SigningCalls));
        return flows.SelectMany(static answer => answer.Reports)
            .Concat(loose)
            .GroupBy(static report => (report.Rule.Id, report.Place))
            .Select(static same => same.First())
            .ToLookup(static report => report.Place.Tree);
    }

    /// <summary>Whether <paramref name="file"/> names the endpoint for certain, which only it and the constants of others decide.</summary>
    private bool NamesEndpoint(FileMemory file)
    {
        if (file.Endpoint is not { } known || known.Declarations != _world.Declarations)
        {
            file.Endpoint = known = new EndpointAnswer(_world.Declarations, _finder.Value.EndpointsIn(file.Index.Tree).Any());
        }

        return known.IsNamed;
    }

    private FlowAnswer FlowsOf(FileMemory file, bool isImsNamed) =>
        (file.Flows = Current(file.Flows, answer => answer.IsImsNamed == isImsNamed, () => FindFlows(file.Index.Tree, isImsNamed))).Answer;

    private FlowAnswer FindFlows(SyntaxTree tree, bool isImsNamed)
    {
        var flows = _finder.Value.FlowsIn(tree, isImsNamed);
        var endpoints = _finder.Value.EndpointsIn(tree).Concat(flows.SelectMany(static flow => flow.Endpoints)).Distinct().ToImmutableArray();
        var facts = new ServiceAccountFacts(flows, endpoints, ImmutableArray<Assertion>.Empty);
        return new FlowAnswer(isImsNamed, Kept(facts), _finder.Value.SigningCallsOf(flows).Select(PlaceOf).Distinct().ToImmutableArray());
    }

    private IEnumerable<KeptReport> LooseOf(IEnumerable<KeptPlace> signingCalls)
    {
        var known = signingCalls.ToLookup(static call => call.Tree);
        var neighbourhood = new ImsNeighbourhood(_program, _files.Where(file => file.NamesIms(_configuration, _cancellationToken)).Select(static file => file.Index.Tree));
        var loose = _files.Where(file => file.CanSign(_cancellationToken))
            .SelectMany(file => LooseOf(file, known[file.Index.Identity].Distinct().ToImmutableArray(), neighbourhood).Assertions)
            .ToList();
        var fed = new HashSet<KeptPlace>(loose.SelectMany(static assertion => assertion.Behind.Where(call => call != assertion.Call)));
        return loose.Where(assertion => !fed.Contains(assertion.Call)).SelectMany(static assertion => assertion.Reports);
    }

    private LooseAnswer LooseOf(FileMemory file, ImmutableArray<KeptPlace> known, ImsNeighbourhood neighbourhood) =>
        (file.Loose = Current(file.Loose, answer => answer.Known.SequenceEqual(known), () => FindLoose(file.Index.Tree, known, neighbourhood))).Answer;

    private LooseAnswer FindLoose(SyntaxTree tree, ImmutableArray<KeptPlace> known, ImsNeighbourhood neighbourhood)
    {
        var loose = neighbourhood.Contains(tree) ? _finder.Value.LooseIn(tree, call => known.Contains(PlaceOf(call))) : [];
        return new LooseAnswer(known, loose.Select(Kept).ToImmutableArray());
    }

    private LooseAssertion Kept((Assertion Assertion, ImmutableArray<SyntaxNode> Behind) loose)
    {
        var facts = new ServiceAccountFacts(ImmutableArray<ServiceAccountFlow>.Empty, ImmutableArray<EndpointMention>.Empty, ImmutableArray.Create(loose.Assertion));
        return new LooseAssertion(PlaceOf(loose.Assertion.Operation.Syntax), Kept(facts), loose.Behind.Select(PlaceOf).ToImmutableArray());
    }

    private ImmutableArray<KeptReport> Kept(ServiceAccountFacts facts) =>
        ExchangeEndpointRule.Check(facts)
            .Concat(AssertionRule.Check(facts))
            .Concat(PrivateKeyRule.Check(facts))
            .Select(report => new KeptReport(report.Rule, new KeptPlace(_indexes.Of(report.Place.SourceTree!).Identity, report.Place.SourceSpan), report.Name))
            .ToImmutableArray();

    private KeptPlace PlaceOf(SyntaxNode node) => new(_indexes.Of(node.SyntaxTree).Identity, node.Span);

    /// <summary>What is remembered, if it still holds in this compilation, or else what <paramref name="work"/> finds.</summary>
    private Remembered<T> Current<T>(Remembered<T>? memory, Func<T, bool> isFor, Func<T> work)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (memory is not null && isFor(memory.Answer) && Holds(memory.World, memory.Read))
        {
            return memory.World == _world ? memory : memory with { World = _world };
        }

        var (answer, read) = _program.Recorded(work);
        return new Remembered<T>(_world, read, answer);
    }

    private bool Holds(World world, Footprint read)
    {
        if (!_changes.TryGetValue(world, out var changes))
        {
            changes = _world.ChangesSince(world, _files);
            _changes.Add(world, changes);
        }

        return changes is { } found
            && !found.Gone.Any(read.Reads)
            && !found.New.Any(file => read.Searches(search => CanHold(file, search)));
    }

    private bool CanHold(FileMemory file, Search search) => search.IsForPart
        ? file.Index.Contains(search.Name, _cancellationToken)
        : (search.IsForConstructor || file.Index.Words(_cancellationToken).Contain(search.Hash)) && _program.Uses.CanHold(file.Index.Tree, search);
}
