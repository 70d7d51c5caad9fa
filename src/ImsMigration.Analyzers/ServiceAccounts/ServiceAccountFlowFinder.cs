using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds the retired JWT flow in a program: it starts at the forms that carry an assertion, asks of each whether it goes
/// to IMS, and traces the assertion back to its key.
/// </summary>
internal sealed class ServiceAccountFlowFinder
{
    private readonly FlowGraph _graph;
    private readonly AssertionTracer _assertions;
    private readonly EndpointFinder _endpoints;
    private readonly TextUses _uses;
    private readonly FormFinder _forms;
    private readonly ImsConfigurations _configurations;
    private readonly IssuerReader _issuers;

    /// <summary>Creates a finder over <paramref name="graph"/>, whose program reads <paramref name="configurations"/>.</summary>
    public ServiceAccountFlowFinder(FlowGraph graph, ImsConfigurations configurations)
    {
        _graph = graph;
        _assertions = new AssertionTracer(graph, configurations);
        _endpoints = new EndpointFinder(graph.Program);
        _uses = new TextUses(graph);
        _forms = new FormFinder(graph, TokenForm.JwtField);
        _configurations = configurations;
        _issuers = new IssuerReader(graph, _assertions, _endpoints, configurations, IsOnlyName);
    }

    /// <summary>
    /// Returns what the program of <paramref name="graph"/> still holds of the flow.
    /// <paramref name="configurations"/> is what its configuration files say about IMS. If one of the requests cannot be followed to its end,
    /// none is returned: nothing may be changed then.
    /// </summary>
    public static ServiceAccountFacts Find(FlowGraph graph, ImsConfigurations configurations) =>
        new ServiceAccountFlowFinder(graph, configurations).Find();

    /// <summary>
    /// The same of the requests whose field is spelled in <paramref name="tree"/>, and, where there are few, of those in other files, which can share
    /// an address with them. Loose assertions are not searched. <see langword="null"/> if only the whole program tells whose requests they are.
    /// </summary>
    public static ServiceAccountFacts? FindNear(FlowGraph graph, ImsConfigurations configurations, SyntaxTree tree) =>
        new ServiceAccountFlowFinder(graph, configurations).FindNear(tree);

    /// <summary>The mentions of the endpoint in <paramref name="tree"/> that need no request to be certain, whatever they are used for.</summary>
    public IEnumerable<EndpointMention> MentionsIn(SyntaxTree tree) => _endpoints.In(tree).Where(static mention => mention.IsCertain);

    /// <summary>Whether no request can use <paramref name="mention"/>: it is compared, shown or mapped to something, and nothing else.</summary>
    public bool IsOnlyName(EndpointMention mention) => mention.IsCertain && _uses.NeverReachRequest(mention.Node);

    /// <summary>
    /// The requests whose field is spelled in <paramref name="tree"/>. <paramref name="isImsNamed"/> says whether the
    /// program or its configuration names the endpoint anywhere; those that are IMS's by a guess are among them.
    /// </summary>
    public FoundFlows FlowsIn(SyntaxTree tree, bool isImsNamed) => Flows(_forms.In(tree), _ => isImsNamed);

    /// <summary>The calls that sign the assertions of <paramref name="flows"/>, and those that feed them.</summary>
    public IEnumerable<SyntaxNode> SigningCallsOf(IReadOnlyCollection<ServiceAccountFlow> flows)
    {
        var assertions = flows.SelectMany(static flow => flow.Assertions).ToList();
        return assertions.Select(static assertion => assertion.Operation.Syntax).Concat(assertions.SelectMany(_assertions.SigningCallsBehind));
    }

    /// <inheritdoc cref="AssertionTracer.LooseIn"/>
    public IEnumerable<(Assertion Assertion, ImmutableArray<SyntaxNode> Behind)> LooseIn(SyntaxTree tree, Func<SyntaxNode, bool> isKnown) =>
        _assertions.LooseIn(tree, isKnown);

    private ServiceAccountFacts Find()
    {
        var certain = _endpoints.FindAll().Where(static mention => mention.IsCertain).ToList();
        var found = Flows(_forms.FindAll(), tree => IsImsNamed(tree, certain));
        if (!found.AreAll)
        {
            // Who sends the others is not known: it can be the code that sends these, to the same address, with the same key.
            return new ServiceAccountFacts(ImmutableArray<ServiceAccountFlow>.Empty, certain.ToImmutableArray(), ImmutableArray<EndpointMention>.Empty, ImmutableArray<Assertion>.Empty);
        }

        var flows = WithoutWrongGuesses(found.Flows, certain);
        var mentions = certain.Concat(flows.SelectMany(static flow => flow.Endpoints)).Distinct().ToLookup(IsOnlyName);
        return new ServiceAccountFacts(flows, mentions[false].ToImmutableArray(), mentions[true].ToImmutableArray(), _assertions.FindLoose(new HashSet<SyntaxNode>(SigningCallsOf(flows))).ToImmutableArray());
    }

    private ServiceAccountFacts? FindNear(SyntaxTree tree)
    {
        const int MaximumOthers = 16;
        var others = _forms.Trees().Where(other => other != tree).Take(MaximumOthers + 1).ToList();
        var near = others.Count > MaximumOthers ? [] : others.SelectMany(_forms.In);
        var (flows, _, areAll) = Flows(_forms.In(tree).Concat(near), static _ => true);
        return !areAll || flows.Any(flow => flow.IsGuess && flow.Form.Jwt.Entry.SyntaxTree == tree)
            ? null
            : new ServiceAccountFacts(
                flows,
                flows.SelectMany(static flow => flow.Endpoints).Distinct().ToImmutableArray(),
                ImmutableArray<EndpointMention>.Empty,
                ImmutableArray<Assertion>.Empty);
    }

    /// <summary>
    /// A guess needs a name of IMS that no request is known to use: where the only one is the address of a request, the others go elsewhere. It also
    /// needs to be the only one: of two addresses, nobody can say which it is.
    /// </summary>
    private ImmutableArray<ServiceAccountFlow> WithoutWrongGuesses(ImmutableArray<ServiceAccountFlow> flows, List<EndpointMention> certain)
    {
        var known = flows.Where(static flow => !flow.IsGuess).ToList();
        var taken = new HashSet<SyntaxNode>(known.SelectMany(static flow => flow.Endpoints).Select(static mention => mention.Node));
        var free = certain.Where(mention => !taken.Contains(mention.Node)).ToList();
        bool IsFree(SyntaxTree tree)
        {
            var near = known.Where(flow => _graph.Program.AreConnected(flow.Form.Container.SyntaxTree, tree)).ToList();
            return free.Exists(mention => _graph.Program.AreConnected(mention.Node.SyntaxTree, tree))
                || _configurations.Of(tree, _graph.Program).NamesImsFor(near.Count > 0, near.Exists(static flow => flow.Issuer.IsConfigured));
        }

        bool IsOnly(ServiceAccountFlow guess) => flows.All(other => !other.IsGuess
            || other.GuessedAddress == guess.GuessedAddress
            || !_graph.Program.AreConnected(other.Form.Container.SyntaxTree, guess.Form.Container.SyntaxTree));
        return flows.RemoveAll(flow => flow.IsGuess && !(IsFree(flow.Form.Container.SyntaxTree) && IsOnly(flow)));
    }

    private FoundFlows Flows(IEnumerable<TokenForm> forms, Func<SyntaxTree, bool> isImsNamed)
    {
        var flows = ImmutableArray.CreateBuilder<ServiceAccountFlow>();
        var left = ImmutableArray.CreateBuilder<LeftEndpoint>();
        var areAll = true;
        var files = new Dictionary<SyntaxTree, WorkBudget>();
        foreach (var form in forms)
        {
            var tree = form.Anchor.Entry.SyntaxTree;
            if (!files.TryGetValue(tree, out var file))
            {
                files.Add(tree, file = WorkBudget.OfFile(tree));
            }

            var work = new WorkBudget(file);
            var isLeftOver = IsLeftOver(form);
            var issuer = _issuers.Read(form, isImsNamed(tree) || isLeftOver, work);
            var flow = work.IsExceeded || !issuer.IsForIms ? null : Read(form, issuer, isLeftOver, work);
            areAll &= !work.IsExceeded;
            if (flow is not null && !work.IsExceeded)
            {
                flows.Add(flow);
            }
            else if (!work.IsExceeded && !issuer.IsForIms)
            {
                left.AddRange(issuer.Uses.SelectMany(LeftEndpointsOf));
            }
        }

        return new FoundFlows(flows.ToImmutable(), left.ToImmutable(), areAll);
    }

    private bool IsImsNamed(SyntaxTree tree, IEnumerable<EndpointMention> endpoints) =>
        _configurations.Of(tree, _graph.Program).NamesIms || endpoints.Any(mention => _graph.Program.AreConnected(mention.Node.SyntaxTree, tree));

    private IEnumerable<LeftEndpoint> LeftEndpointsOf(FormUse use) =>
        use.Verdict.Left is { } reason ? _issuers.EndpointsOf(use.Request).Select(mention => new LeftEndpoint(mention, reason)) : [];

    private ServiceAccountFlow? Read(TokenForm form, IssuerDecision issuer, bool isLeftOver, WorkBudget work)
    {
        if (FormJourney.Of(form, _graph) is not { IsSent: true } journey)
        {
            return null;
        }

        issuer = issuer with { OtherReceiver = OtherReceivers.Find(journey, _graph) };

        var traces = issuer.ForIms.Select(use => _assertions.Trace(form.JwtValues(_graph, use.Assumed), work, use.Assumed)).ToList();
        return new ServiceAccountFlow(
            form,
            issuer,
            issuer.ForIms.SelectMany(use => _issuers.EndpointsOf(use.Request)).Distinct().ToImmutableArray(),
            Parting.AtOnePlace(traces.SelectMany(static trace => trace.Assertions)).ToImmutableArray(),
            traces.SelectMany(static trace => trace.Metascopes).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray(),
            traces.SelectMany(static trace => trace.Places).Distinct().ToImmutableArray(),
            issuer.ForIms.SelectMany(static use => use.Request.Texts).Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)),
            issuer.ForIms.Any(static use => use.Request.IsJson))
        {
            GuessedAddress = issuer.IsGuess && !isLeftOver ? IssuerReader.NameOfAddress(form, issuer) : null,
        };
    }

    /// <summary>A field that is left in the form and sends nothing, in a file that names the token endpoint: a migration that was given up half-way.</summary>
    private bool IsLeftOver(TokenForm form) =>
        form.Shape == FormShape.Entries
        && form.Jwt.Value is { } value
        && FormEntry.ConstantText(value, _graph.Program) is { Length: 0 }
        && TokenSearch.Find(value.SyntaxTree, "ims/token", _graph.Program.CancellationToken).Any(static token => token.Value is string text && ImsEndpoints.NamesTokenEndpoint(text));
}
