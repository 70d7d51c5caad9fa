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
    private readonly ImmutableArray<EndpointMention> _endpoints;
    private readonly ImsConfiguration _configuration;

    private ServiceAccountFlowFinder(FlowGraph graph, ImsConfiguration configuration)
    {
        _graph = graph;
        _assertions = new AssertionTracer(graph, configuration);
        _endpoints = new EndpointFinder(graph.Program).FindAll().ToImmutableArray();
        _configuration = configuration;
    }

    /// <summary>
    /// Returns what the program of <paramref name="graph"/> still holds of the flow.
    /// <paramref name="configuration"/> is what its configuration files say about IMS.
    /// </summary>
    public static ServiceAccountFacts Find(FlowGraph graph, ImsConfiguration configuration) =>
        new ServiceAccountFlowFinder(graph, configuration).Find();

    private ServiceAccountFacts Find()
    {
        var flows = new FormFinder(_graph, TokenForm.JwtField).FindAll().Select(Read).OfType<ServiceAccountFlow>().ToImmutableArray();
        var known = new HashSet<SyntaxNode>(flows.SelectMany(static flow => flow.Assertions).Select(static assertion => assertion.Operation.Syntax));
        foreach (var covered in flows.SelectMany(static flow => flow.Assertions).SelectMany(assertion => _assertions.SigningCallsBehind(assertion)))
        {
            known.Add(covered);
        }

        var endpoints = _endpoints.Where(static mention => mention.IsCertain).Concat(flows.SelectMany(static flow => flow.Endpoints)).Distinct().ToImmutableArray();
        return new ServiceAccountFacts(flows, endpoints, _assertions.FindLoose(known).ToImmutableArray());
    }

    private ServiceAccountFlow? Read(TokenForm form)
    {
        var (assertions, metascopes, places) = _assertions.Trace(form.JwtValues(_graph));
        var request = RequestTracer.Trace(form, _graph);
        var endpoints = EndpointsOf(request).ToImmutableArray();
        return IsForIms(form, request, endpoints, metascopes)
            ? new ServiceAccountFlow(form, endpoints, assertions, metascopes, places, request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Key)), request.IsJson)
            : null;
    }

    private IEnumerable<EndpointMention> EndpointsOf(TracedRequest request)
    {
        var namesHost = request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Key));
        var mentions = _endpoints.Where(mention => (mention.IsCertain || namesHost) && request.Texts.Any(text => Holds(text.Value.Syntax, mention.Node)));
        var bases = PartsOf(request, ImsEndpoints.NamesExchangeBase, EndpointPart.Base);
        var segments = PartsOf(request, ImsEndpoints.NamesLastSegment, EndpointPart.Last);
        return bases.Count > 0 && segments.Count > 0 ? mentions.Concat(bases).Concat(segments) : mentions;
    }

    private static List<EndpointMention> PartsOf(TracedRequest request, Func<string, bool> names, EndpointPart part) =>
        request.Texts
            .Where(text => text.Value.Syntax is LiteralExpressionSyntax && names(text.Key))
            .GroupBy(static text => text.Value.Syntax)
            .Select(text => new EndpointMention(text.First().Key, text.Key, null, part))
            .ToList();

    private static bool Holds(SyntaxNode text, SyntaxNode mention) =>
        mention.SyntaxTree == text.SyntaxTree && mention.Span.IntersectsWith(text.Span);

    /// <summary>
    /// The form goes to IMS if its URL or its JWT says so. Where neither is in the source, the three fields of the
    /// exchange say so, if IMS is named anywhere else and no other path is.
    /// </summary>
    private bool IsForIms(TokenForm form, TracedRequest request, ImmutableArray<EndpointMention> endpoints, ImmutableArray<string> metascopes)
    {
        if (!endpoints.IsEmpty || request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Key)))
        {
            return true;
        }

        var hasCredential = form.Has("client_id") || form.Has("client_secret");
        if (!hasCredential || request.Texts.Any(static text => ImsEndpoints.NamesForeignHost(text.Key) || ImsEndpoints.NamesOtherExchange(text.Key)))
        {
            return false;
        }

        if (metascopes.Length > 0 || request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Key)))
        {
            return true;
        }

        return form.Has("client_id")
            && form.Has("client_secret")
            && (_configuration.NamesIms || _endpoints.Any(static mention => mention.IsCertain))
            && !request.Around.Any(static text => ImsEndpoints.IsOtherPath(text.Key));
    }
}
