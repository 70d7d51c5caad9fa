using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;

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
    private readonly bool _isEndpointConfigured;

    private ServiceAccountFlowFinder(FlowGraph graph, bool isEndpointConfigured)
    {
        _graph = graph;
        _assertions = new AssertionTracer(graph);
        _endpoints = new EndpointFinder(graph.Program).FindAll().ToImmutableArray();
        _isEndpointConfigured = isEndpointConfigured;
    }

    /// <summary>
    /// Returns what the program of <paramref name="graph"/> still holds of the flow.
    /// <paramref name="isEndpointConfigured"/> says that a configuration file names IMS.
    /// </summary>
    public static ServiceAccountFacts Find(FlowGraph graph, bool isEndpointConfigured) =>
        new ServiceAccountFlowFinder(graph, isEndpointConfigured).Find();

    private ServiceAccountFacts Find()
    {
        var flows = new FormFinder(_graph).FindAll().Select(Read).OfType<ServiceAccountFlow>().ToImmutableArray();
        var known = new HashSet<SyntaxNode>(flows.SelectMany(static flow => flow.Assertions).Select(static assertion => assertion.Operation.Syntax));
        foreach (var covered in flows.SelectMany(static flow => flow.Assertions).SelectMany(assertion => _assertions.SigningCallsBehind(assertion)))
        {
            known.Add(covered);
        }

        var endpoints = _endpoints.Where(mention => mention.IsCertain || flows.Any(flow => flow.Endpoints.Contains(mention))).ToImmutableArray();
        return new ServiceAccountFacts(flows, endpoints, _assertions.FindLoose(known).ToImmutableArray());
    }

    private ServiceAccountFlow? Read(TokenForm form)
    {
        var (assertions, metascopes) = _assertions.Trace(form.JwtValues(_graph));
        var texts = RequestTracer.TextsAround(form, _graph);
        var namesHost = texts.Any(static text => ImsEndpoints.NamesHost(text.Key));
        var endpoints = _endpoints
            .Where(mention => (mention.IsCertain || namesHost) && texts.Any(text => Holds(text.Value.Syntax, mention.Node)))
            .ToImmutableArray();
        return IsForIms(form, texts, endpoints, metascopes)
            ? new ServiceAccountFlow(form, endpoints, assertions, metascopes, texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Key)))
            : null;
    }

    private static bool Holds(SyntaxNode text, SyntaxNode mention) =>
        mention.SyntaxTree == text.SyntaxTree && mention.Span.IntersectsWith(text.Span);

    /// <summary>
    /// The form goes to IMS if its URL says so. Where the URL is not in the source, the three fields of the exchange
    /// together with a metascope, or with an IMS host anywhere else in the program, say so.
    /// </summary>
    private bool IsForIms(
        TokenForm form,
        IReadOnlyList<KeyValuePair<string, IOperation>> texts,
        ImmutableArray<EndpointMention> endpoints,
        ImmutableArray<string> metascopes)
    {
        if (!endpoints.IsEmpty || texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Key)))
        {
            return true;
        }

        var isExchangeForm = form.Has("client_id") || form.Has("client_secret");
        if (!isExchangeForm || texts.Any(static text => ImsEndpoints.NamesForeignHost(text.Key) || ImsEndpoints.NamesOtherExchange(text.Key)))
        {
            return false;
        }

        return metascopes.Length > 0
            || _endpoints.Any(static mention => mention.IsCertain)
            || _isEndpointConfigured
            || texts.Any(static text => ImsEndpoints.NamesHost(text.Key));
    }
}
