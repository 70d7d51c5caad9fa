using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition;

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
    private readonly ImsConfiguration _configuration;

    /// <summary>Creates a finder over <paramref name="graph"/>, whose program reads <paramref name="configuration"/>.</summary>
    public ServiceAccountFlowFinder(FlowGraph graph, ImsConfiguration configuration)
    {
        _graph = graph;
        _assertions = new AssertionTracer(graph, configuration);
        _endpoints = new EndpointFinder(graph.Program);
        _uses = new TextUses(graph);
        _forms = new FormFinder(graph, TokenForm.JwtField);
        _configuration = configuration;
    }

    /// <summary>
    /// Returns what the program of <paramref name="graph"/> still holds of the flow.
    /// <paramref name="configuration"/> is what its configuration files say about IMS. If one of the requests cannot be followed to its end,
    /// none is returned: nothing may be changed then.
    /// </summary>
    public static ServiceAccountFacts Find(FlowGraph graph, ImsConfiguration configuration) =>
        new ServiceAccountFlowFinder(graph, configuration).Find();

    /// <summary>The mentions of the endpoint in <paramref name="tree"/> that need no request to be certain, whatever they are used for.</summary>
    public IEnumerable<EndpointMention> MentionsIn(SyntaxTree tree) => _endpoints.In(tree).Where(static mention => mention.IsCertain);

    /// <summary>Whether no request can use <paramref name="mention"/>: it is compared, shown or mapped to something, and nothing else.</summary>
    public bool IsOnlyName(EndpointMention mention) => mention.IsCertain && _uses.NeverReachRequest(mention.Node);

    /// <summary>
    /// The requests whose field is spelled in <paramref name="tree"/>. <paramref name="isImsNamed"/> says whether the
    /// program or its configuration names the endpoint anywhere.
    /// </summary>
    public ImmutableArray<ServiceAccountFlow> FlowsIn(SyntaxTree tree, bool isImsNamed) => Flows(_forms.In(tree), isImsNamed).Flows;

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
        var (flows, areAll) = Flows(_forms.FindAll(), _configuration.NamesIms || certain.Count > 0);
        if (!areAll)
        {
            // Who sends the others is not known: it can be the code that sends these, to the same address, with the same key.
            return new ServiceAccountFacts(ImmutableArray<ServiceAccountFlow>.Empty, certain.ToImmutableArray(), ImmutableArray<EndpointMention>.Empty, ImmutableArray<Assertion>.Empty);
        }

        var mentions = certain.Concat(flows.SelectMany(static flow => flow.Endpoints)).Distinct().ToLookup(IsOnlyName);
        return new ServiceAccountFacts(flows, mentions[false].ToImmutableArray(), mentions[true].ToImmutableArray(), _assertions.FindLoose(new HashSet<SyntaxNode>(SigningCallsOf(flows))).ToImmutableArray());
    }

    /// <summary>The flows of <paramref name="forms"/>, and whether all of these could be followed to their ends.</summary>
    private (ImmutableArray<ServiceAccountFlow> Flows, bool AreAll) Flows(IEnumerable<TokenForm> forms, bool isImsNamed)
    {
        var flows = ImmutableArray.CreateBuilder<ServiceAccountFlow>();
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
            var flow = Read(form, isImsNamed, work);
            areAll &= !work.IsExceeded;
            if (flow is not null && !work.IsExceeded)
            {
                flows.Add(flow);
            }
        }

        return (flows.ToImmutable(), areAll);
    }

    private ServiceAccountFlow? Read(TokenForm form, bool isImsNamed, WorkBudget work)
    {
        var (assertions, metascopes, places) = _assertions.Trace(form.JwtValues(_graph), work);
        var request = RequestTracer.Trace(form, _graph, work);
        if (work.IsExceeded)
        {
            return null;
        }

        var endpoints = EndpointsOf(request).ToImmutableArray();
        return IsForIms(form, request, endpoints, metascopes, isImsNamed || IsLeftOver(form)) && FormJourney.Of(form, _graph).IsSent
            ? new ServiceAccountFlow(form, endpoints, assertions, metascopes, places, request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)), request.IsJson)
            : null;
    }

    private IEnumerable<EndpointMention> EndpointsOf(TracedRequest request)
    {
        var namesHost = request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text));
        var trees = request.Texts.Select(static text => text.Operation.Syntax.SyntaxTree).Distinct();
        var mentions = trees.SelectMany(_endpoints.In)
            .Where(mention => (mention.IsCertain || namesHost) && request.Texts.Any(text => Holds(text.Operation.Syntax, mention.Node)) && !IsOnlyName(mention))
            .ToList();
        var bases = PartsOf(request, ImsEndpoints.NamesExchangeBase, EndpointPart.Base);
        var segments = PartsOf(request, ImsEndpoints.NamesLastSegment, EndpointPart.Last);
        if (bases.Count > 0 && segments.Count > 0)
        {
            return mentions.Concat(bases).Concat(segments);
        }

        var tails = segments.Where(static segment => segment.Text.StartsWith("/", StringComparison.Ordinal)).Select(static segment => segment with { Part = EndpointPart.Tail });
        return mentions.Count > 0 || request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)) ? mentions : tails;
    }

    private List<EndpointMention> PartsOf(TracedRequest request, Func<string, bool> names, EndpointPart part) =>
        request.Texts
            .Where(text => text.Operation.Syntax is LiteralExpressionSyntax && names(text.Text) && !_graph.Program.IsGenerated(text.Operation.Syntax.SyntaxTree))
            .GroupBy(static text => text.Operation.Syntax)
            .Select(texts => new EndpointMention(texts.First().Text, texts.Key, null, part))
            .ToList();

    private static bool Holds(SyntaxNode text, SyntaxNode mention) =>
        mention.SyntaxTree == text.SyntaxTree && mention.Span.IntersectsWith(text.Span);

    /// <summary>A field that is left in the form and sends nothing, in a file that names the token endpoint: a migration that was given up half-way.</summary>
    private bool IsLeftOver(TokenForm form) =>
        form.Shape == FormShape.Entries
        && form.Jwt.Value is { } value
        && FormEntry.ConstantText(value, _graph.Program) is { Length: 0 }
        && TokenSearch.Find(value.SyntaxTree, "ims/token", _graph.Program.CancellationToken).Any(static token => token.Value is string text && ImsEndpoints.NamesTokenEndpoint(text));

    /// <summary>
    /// The form goes to IMS if its URL or its JWT says so. Where neither is in the source, the three fields of the
    /// exchange say so, if IMS is named anywhere else and no other path is.
    /// </summary>
    private static bool IsForIms(TokenForm form, TracedRequest request, ImmutableArray<EndpointMention> endpoints, ImmutableArray<string> metascopes, bool isImsNamed)
    {
        if (endpoints.Any(static mention => mention.Part != EndpointPart.Tail) || request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)))
        {
            return true;
        }

        var hasCredential = form.Has("client_id") || form.Has("client_secret");
        if (!hasCredential || request.Texts.Any(static text => ImsEndpoints.NamesForeignHost(text.Text) || ImsEndpoints.NamesOtherExchange(text.Text)))
        {
            return false;
        }

        if (metascopes.Length > 0 || request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text)))
        {
            return true;
        }

        return form.Has("client_id")
            && form.Has("client_secret")
            && isImsNamed
            && !request.Around.Any(static text => ImsEndpoints.IsOtherPath(text.Text));
    }
}
