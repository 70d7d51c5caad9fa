using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests;
using ImsMigration.ServiceAccounts;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Fixes;

/// <summary>
/// What a request does not say itself and its surroundings do: its own project, those that it uses and those that use it. A guess is
/// taken only if there is one candidate.
/// </summary>
internal sealed class Surroundings
{
    private readonly SolutionProgram _solution;
    private readonly Lazy<List<EndpointMention>> _unused;

    /// <summary>Creates it for the requests among <paramref name="facts"/> of <paramref name="solution"/>.</summary>
    public Surroundings(SolutionProgram solution, ServiceAccountFacts facts)
    {
        _solution = solution;
        Facts = facts;
        _unused = new Lazy<List<EndpointMention>>(() => facts.Endpoints.Where(mention => !facts.Flows.Any(flow => flow.Endpoints.Contains(mention))).ToList(), isThreadSafe: false);
    }

    /// <summary>The program that it is about.</summary>
    public SolutionProgram Solution => _solution;

    /// <summary>The requests that it is about, and all that stands beside them.</summary>
    public ServiceAccountFacts Facts { get; }

    private ProgramModel Program => _solution.Graph.Program;

    /// <summary>
    /// The mentions of the endpoint to which <paramref name="flow"/> goes. If the way from its URL to one was not found, it can be the only one
    /// in reach that no request is known for, once for each target framework.
    /// </summary>
    public ImmutableArray<EndpointMention> EndpointsOf(ServiceAccountFlow flow) => flow.Endpoints.IsEmpty ? GuessFor(flow) : flow.Endpoints;

    /// <summary>Whether neither source nor settings give the address of <paramref name="flow"/>, so that a person has to.</summary>
    public bool LackEndpointOf(ServiceAccountFlow flow) =>
        !flow.HasAddress && !flow.NamesTokenEndpoint && GuessFor(flow).IsEmpty && !_solution.ConfigurationOf(flow.Form.Jwt.Entry.SyntaxTree).NamesIms;

    /// <summary>Whether <paramref name="flow"/> uses credentials of AEM as a Cloud Service. What is only near it does not say that it does not.</summary>
    public bool HoldAemCredentialsOf(ServiceAccountFlow flow)
    {
        var tree = flow.Form.Jwt.Entry.SyntaxTree;
        var metascopes = !flow.Metascopes.IsEmpty ? flow.Metascopes : NamedAround(flow) is { IsEmpty: false } named ? named : _solution.ConfigurationOf(tree).Metascopes;
        return AemCredentials.AreUsed(metascopes, Program, other => Program.AreConnected(tree, other));
    }

    /// <summary>
    /// The metascopes that reach the assertion of <paramref name="flow"/>; where it is not known which one that is, those that the type of the
    /// request names, else those of the configuration, else those of an assertion that no known request sends. None where the settings of one
    /// environment name others than those of another.
    /// </summary>
    public ImmutableArray<string> MetascopesOf(ServiceAccountFlow flow)
    {
        if (HasScopesOfEnvironment(flow))
        {
            return ImmutableArray<string>.Empty;
        }

        if (!flow.Metascopes.IsEmpty)
        {
            return flow.Metascopes;
        }

        var tree = flow.Form.Jwt.Entry.SyntaxTree;
        var configuration = _solution.ConfigurationOf(tree);
        var loose = Facts.LooseAssertions
            .Where(assertion => Program.AreConnected(assertion.Operation.Syntax.SyntaxTree, tree))
            .Select(static assertion => assertion.Metascopes.Remove(Metascopes.AemCloudService))
            .Where(static metascopes => !metascopes.IsEmpty)
            .ToList();
        var guesses = new[]
        {
            NamedAround(flow),
            configuration.MetascopesOf(configuration.Settings),
            loose.All(other => new HashSet<string>(other, StringComparer.OrdinalIgnoreCase).SetEquals(loose[0])) ? loose.FirstOrDefault() : default,
        };
        return guesses.FirstOrDefault(static guess => !guess.IsDefaultOrEmpty) is { IsDefault: false } guess ? guess : ImmutableArray<string>.Empty;
    }

    /// <summary>Whether the settings name other metascopes for <paramref name="flow"/> in one environment than in another, or may do so.</summary>
    public bool HasScopesOfEnvironment(ServiceAccountFlow flow) =>
        flow.Assertions.Any(static assertion => assertion.HasScopesOfEnvironment)
        || (flow.Metascopes.IsEmpty && ImsConfiguration.Differ(_solution.ConfigurationOf(flow.Form.Jwt.Entry.SyntaxTree).Settings));

    /// <summary>
    /// Whether the code at <paramref name="span"/> of <paramref name="tree"/> can read the response to one of <paramref name="migrated"/>: it is in reach,
    /// and not in a type whose own request stays as it is.
    /// </summary>
    public bool IsAnswerOf(IReadOnlyCollection<ServiceAccountFlow> migrated, SyntaxTree tree, TextSpan span)
    {
        var type = TypeAround(tree.GetRoot().FindNode(span));
        return migrated.Any(flow => Program.AreConnected(flow.Form.Container.SyntaxTree, tree))
            && (type is null || !HoldsOneOf(type, Facts.Flows.Except(migrated)) || HoldsOneOf(type, migrated));
    }

    private ImmutableArray<EndpointMention> GuessFor(ServiceAccountFlow flow)
    {
        if (flow.NamesTokenEndpoint || flow.Issuer.IsConfigured)
        {
            return ImmutableArray<EndpointMention>.Empty;
        }

        // What another call sends a request to is not where the call goes that sends this one.
        var isSent = flow.Issuer.ForIms.Any(static use => use.Request.IsSent);
        var unused = _unused.Value.Where(mention => Program.AreConnected(mention.Node.SyntaxTree, flow.Form.Container.SyntaxTree) && !(isSent && IsSent(mention))).ToList();
        return unused.Select(static mention => (FileKey.Of(mention.Node.SyntaxTree), mention.Node.Span)).Distinct().Count() == 1
            ? unused.ToImmutableArray()
            : ImmutableArray<EndpointMention>.Empty;
    }

    private static bool HoldsOneOf(SyntaxNode type, IEnumerable<ServiceAccountFlow> flows) => flows.Any(flow => TypeAround(flow.Form.Jwt.Entry) == type);

    private static TypeDeclarationSyntax? TypeAround(SyntaxNode node) => node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault();

    /// <summary>The metascopes that the outermost type around <paramref name="flow"/> names; in top-level statements, its file.</summary>
    private static ImmutableArray<string> NamedAround(ServiceAccountFlow flow)
    {
        var entry = flow.Form.Jwt.Entry;
        var scope = TypeAround(entry) ?? entry.SyntaxTree.GetRoot();
        return scope.DescendantTokens()
            .Where(static token => token.Value is string)
            .SelectMany(static token => Metascopes.FindAll(token.ValueText))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
    }

    /// <summary>Whether a call that sends a request is handed <paramref name="mention"/>: then it is the address of that request.</summary>
    private bool IsSent(EndpointMention mention)
    {
        var argument = mention.Node.FirstAncestorOrSelf<ArgumentSyntax>();
        return argument?.Parent?.Parent is InvocationExpressionSyntax call && Program.SymbolOf(call) is IMethodSymbol method && SendingCall.Is(method);
    }
}
