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
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Decides whose requests a form makes, caller by caller. The address decides; where it is not in the source, the settings and the assertion do,
/// and where nothing does, a program that names IMS somewhere and has but one address for the form.
/// </summary>
internal sealed class IssuerReader
{
    /// <summary>The namespaces of libraries whose attributes say at which address a program answers.</summary>
    private static readonly string[] s_servers = ["Microsoft.AspNetCore", "System.Web", "Microsoft.Azure"];

    private readonly FlowGraph _graph;
    private readonly AssertionTracer _assertions;
    private readonly EndpointFinder _endpoints;
    private readonly ImsConfigurations _configurations;
    private readonly AddressChoices _choices;
    private readonly ComposedEndpoints _composed;
    private readonly Func<EndpointMention, bool> _isOnlyName;

    /// <summary>
    /// Creates a reader over <paramref name="graph"/>, whose program reads <paramref name="configurations"/>; <paramref name="isOnlyName"/> says
    /// which mentions no request can use.
    /// </summary>
    public IssuerReader(FlowGraph graph, AssertionTracer assertions, EndpointFinder endpoints, ImsConfigurations configurations, Func<EndpointMention, bool> isOnlyName)
    {
        _isOnlyName = isOnlyName;
        _graph = graph;
        _assertions = assertions;
        _endpoints = endpoints;
        _configurations = configurations;
        _choices = new AddressChoices(graph);
        _composed = new ComposedEndpoints(graph);
    }

    /// <summary>
    /// Whose requests <paramref name="form"/> makes, for a question whose <paramref name="work"/> is counted; <paramref name="isImsNamed"/> says
    /// whether the program or its configuration names the endpoint anywhere.
    /// </summary>
    public IssuerDecision Read(TokenForm form, bool isImsNamed, WorkBudget work)
    {
        var own = OwnType(form);
        var whole = RequestTracer.Trace(form, _graph, work, own);
        if (whole.Open.Count == 0)
        {
            return Decision(form, OfOne(form, whole, own, isImsNamed, work));
        }

        // What all requests have in common proves it for all, however many there are.
        var each = new WorkBudget();
        var common = RequestTracer.Trace(form, _graph, each, Assumptions.OnlyCommon);
        if (!each.IsExceeded && ByAddress(form, common) is { Issuer: FormIssuer.Adobe } proof && !NamesOther(whole, form))
        {
            return Decision(form, new FormUse(proof, own, whole));
        }

        return Branching.Explore(own, each, assumed => Ask(form, assumed, each)) is { } uses
            ? Decision(form, [.. WithGuesses(form, uses.Select(static use => use.Answer).ToList(), isImsNamed)])
            : Decision(form, OfOne(form, whole, own, isImsNamed, work), new FormUse(Verdict.Unknown(LeftReasons.TooManyCallers), own, whole));
    }

    /// <summary>Where the source names the exchange in <paramref name="request"/>.</summary>
    public IEnumerable<EndpointMention> EndpointsOf(TracedRequest request)
    {
        var namesHost = request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text));
        var trees = request.Texts.Select(static text => text.Operation.Syntax.SyntaxTree).Distinct();
        var mentions = trees.SelectMany(_endpoints.In)
            .Where(mention => (mention.IsCertain || namesHost) && request.Texts.Any(text => Holds(text.Operation.Syntax, mention.Node)) && !_isOnlyName(mention))
            .ToList();
        var bases = PartsOf(request, ImsEndpoints.NamesExchangeBase, EndpointPart.Base);
        var segments = PartsOf(request, ImsEndpoints.NamesLastSegment, EndpointPart.Last);
        if (bases.Count > 0 && segments.Count > 0)
        {
            return mentions.Concat(bases).Concat(segments);
        }

        if (mentions.Count == 0 && _composed.Find(request.Around) is { } composed)
        {
            return composed;
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

    private static bool Holds(SyntaxNode text, SyntaxNode mention) => mention.SyntaxTree == text.SyntaxTree && mention.Span.IntersectsWith(text.Span);

    /// <summary>A request that can go to IMS or elsewhere, as where a condition chooses the address, is both.</summary>
    private IssuerDecision Decision(TokenForm form, params FormUse[] uses)
    {
        var others = uses.Where(static use => use.Issuer == FormIssuer.Adobe).Select(use =>
            NamesOther(use.Request, form) ? use with { Verdict = Verdict.Foreign(LeftReasons.OtherAddress) }
            : _choices.CanGoElsewhere(use.Request, form.Jwt.Entry) ? use with { Verdict = Verdict.Unknown(LeftReasons.UnknownAddress) }
            : null);
        return new IssuerDecision(uses.Concat(others.OfType<FormUse>()).ToImmutableArray());
    }

    /// <summary>Whether <paramref name="request"/> can go to somebody else with the assertion of <paramref name="form"/>.</summary>
    private bool NamesOther(TracedRequest request, TokenForm form) =>
        request.Around.Any(text => ImsEndpoints.NamesOtherTokenService(text.Text) && !SameCondition.Separate(form.Jwt.Entry, text.Operation.Syntax, _graph));

    private static bool NamesIms(string text) => ImsEndpoints.NamesExchange(text) || ImsEndpoints.NamesTokenEndpoint(text) || ImsEndpoints.NamesHost(text);

    /// <summary>A form that a type builds for what it derives from is built by no other type.</summary>
    private Assumptions OwnType(TokenForm form) =>
        EnclosingMember.SymbolOf(form.Anchor.Entry, _graph.Program)?.ContainingType is { } type
            ? Assumptions.InType(type)
            : Assumptions.None;

    private (FormUse Answer, IReadOnlyCollection<Alternatives> Open) Ask(TokenForm form, Assumptions assumed, WorkBudget work)
    {
        var request = RequestTracer.Trace(form, _graph, work, assumed);
        if (request.Open.Any(several => !assumed.Decides(several.Key)))
        {
            return (new FormUse(Verdict.Unknown(LeftReasons.UnknownAddress), assumed, request), request.Open);
        }

        if (ByAddress(form, request) is { } byAddress)
        {
            return (new FormUse(byAddress, assumed, request), request.Open);
        }

        var jwt = _assertions.Trace(form.JwtValues(_graph, assumed), work, assumed);
        var verdict = IsForIms(jwt, request) ? Verdict.Adobe(ImsEvidence.Assertion)
            : LeadsOutside(form, request) ? Verdict.Foreign(LeftReasons.OutsideAddress)
            : Verdict.Unknown(LeftReasons.UnknownAddress);
        return (new FormUse(verdict, assumed, request), jwt.Open);
    }

    /// <summary>The only request of a form. Where nothing says whose it is, the three fields of the exchange do, if IMS is named anywhere and no other path is.</summary>
    private FormUse OfOne(TokenForm form, TracedRequest request, Assumptions assumed, bool isImsNamed, WorkBudget work)
    {
        var verdict = ByAddress(form, request)
            ?? (_assertions.Trace(form.JwtValues(_graph, assumed), work, assumed) is var jwt && IsForIms(jwt.Open.IsEmpty ? jwt : jwt with { NamesAudience = false }, request)
                ? Verdict.Adobe(ImsEvidence.Assertion)
                : LeadsOutside(form, request) ? Verdict.Foreign(LeftReasons.OutsideAddress) : Guess(form, request, isImsNamed));
        return new FormUse(verdict, assumed, request);
    }

    /// <summary>
    /// Whether one of the assertions <paramref name="jwt"/> says that <paramref name="request"/> is for IMS: by a metascope, by its audience, or as it
    /// is made if no other path is named.
    /// </summary>
    private static bool IsForIms(TracedAssertions jwt, TracedRequest request) =>
        jwt.NamesMetascope || jwt.NamesAudience || (jwt.HaveShapeOfIms && !NamesOtherPath(request));

    private static bool NamesOtherPath(TracedRequest request) => request.Around.Any(static text => ImsEndpoints.IsOtherPath(text.Text) && !IsRoute(text.Operation));

    private static Verdict Guess(TokenForm form, TracedRequest request, bool isImsNamed) =>
        form.Has("client_id") && form.Has("client_secret") && isImsNamed && !NamesOtherPath(request)
            ? Verdict.Adobe(ImsEvidence.Guess)
            : Verdict.Unknown(LeftReasons.UnknownAddress);

    /// <summary>
    /// Whether <paramref name="text"/> says at which address the program answers, and not where it sends requests: it is handed over with the
    /// function that answers, <c>app.MapGet("/users", …)</c>, or stands in an attribute of a controller.
    /// </summary>
    private static bool IsRoute(IOperation text)
    {
        if (text.Syntax.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            return text.SemanticModel?.GetTypeInfo(attribute).Type?.ContainingNamespace?.ToDisplayString() is { } space && s_servers.Any(space.StartsWith);
        }

        return text.Parent is IArgumentOperation { Parent: IInvocationOperation call } && call.Arguments.Any(static argument => IsFunction(Conversions.Unconverted(argument.Value)));
    }

    private static bool IsFunction(IOperation value) => value is IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation;

    /// <summary>Requests to an address of which nothing is known are those to the same address that are known, or are guessed together if there is but one address.</summary>
    private static IEnumerable<FormUse> WithGuesses(TokenForm form, List<FormUse> uses, bool isImsNamed)
    {
        var addresses = uses.ConvertAll(static use => AddressOf(use.Request));
        var isOne = uses.All(static use => use.Issuer == FormIssuer.Unknown) && addresses.All(address => address.Count > 0 && address.SetEquals(addresses[0]));
        for (var at = 0; at < uses.Count; at++)
        {
            var use = uses[at];
            if (use.Issuer == FormIssuer.Unknown && addresses[at].Count > 0)
            {
                var isKnown = Enumerable.Range(0, uses.Count).Any(other => uses[other].Issuer == FormIssuer.Adobe && addresses[other].SetEquals(addresses[at]));
                var verdict = isKnown ? Verdict.Adobe(ImsEvidence.SameAddress) : isOne ? Guess(form, use.Request, isImsNamed) : use.Verdict;
                use = use with { Verdict = verdict };
            }

            yield return use;
        }
    }

    /// <summary>
    /// What tells the address of <paramref name="form"/>, which <paramref name="issuer"/> is about, from those of other forms: what it is made from,
    /// or the form itself where nothing is known.
    /// </summary>
    public static string NameOfAddress(TokenForm form, IssuerDecision issuer)
    {
        var parts = new SortedSet<string>(issuer.ForIms.SelectMany(static use => AddressOf(use.Request)), StringComparer.Ordinal);
        var name = string.Join("\n", parts);
        return name.Length > 0 ? name : form.Jwt.NameNode.GetLocation().GetLineSpan().ToString();
    }

    /// <summary>What an address is made from: its texts, and the members that hold it.</summary>
    private static HashSet<string> AddressOf(TracedRequest request) =>
        new(request.Around.Select(static text => text.Text)
            .Concat(request.Slices.SelectMany(static slice => slice.Symbols)
                .Where(static symbol => symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol)
                .Select(SymbolKey.Of)));

    /// <summary>
    /// Whose <paramref name="request"/> is by its address; <see langword="null"/> if neither source nor settings say it, or if they contradict each
    /// other: the path of the exchange below somebody else's host can be a gateway, or a service of one's own.
    /// </summary>
    private Verdict? ByAddress(TokenForm form, TracedRequest request)
    {
        if (EndpointsOf(request).Any(static mention => mention.Part != EndpointPart.Tail) || request.Texts.Any(static text => ImsEndpoints.NamesTokenEndpoint(text.Text)))
        {
            return LeadsOutside(form, request) ? null : Verdict.Adobe(ImsEvidence.Address);
        }

        if (!form.Has("client_id") && !form.Has("client_secret"))
        {
            return Verdict.Unknown(LeftReasons.NoCredential);
        }

        if (request.Texts.Any(static text => ImsEndpoints.NamesForeignHost(text.Text) || ImsEndpoints.NamesOtherExchange(text.Text)))
        {
            return Verdict.Foreign(LeftReasons.SharedForm);
        }

        return request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text)) ? Verdict.Adobe(ImsEvidence.Host)
            : IsConfigured(form, request) ? Verdict.Adobe(ImsEvidence.Configuration)
            : null;
    }

    /// <summary>Whether <paramref name="request"/> meets an address outside of Adobe, in the source or in a setting, and none of IMS.</summary>
    private bool LeadsOutside(TokenForm form, TracedRequest request)
    {
        var configuration = _configurations.Of(form.Container.SyntaxTree, _graph.Program);
        return !request.Texts.Any(static text => ImsEndpoints.NamesHost(text.Text))
            && (request.Around.Any(static text => ImsEndpoints.NamesOutsideHost(text.Text))
                || request.Slices.Any(slice => configuration.LeadsOutside(slice, _graph)))
            && !IsConfigured(form, request);
    }

    /// <summary>Whether a setting that <paramref name="request"/> reads gives the address of IMS.</summary>
    private bool IsConfigured(TokenForm form, TracedRequest request)
    {
        var configuration = _configurations.Of(form.Container.SyntaxTree, _graph.Program);
        return request.Slices.SelectMany(slice => configuration.ReadIn(slice, _graph)).Any(static setting => NamesIms(setting.Value!));
    }
}
