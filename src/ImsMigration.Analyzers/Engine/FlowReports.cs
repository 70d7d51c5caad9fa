using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code.Trees;
using ImsMigration.Messages;
using ImsMigration.Requests;
using ImsMigration.Rules;
using ImsMigration.Secrets;
using ImsMigration.ServiceAccounts;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>What is left of the retired JWT flow in one revision: IMS0001 to IMS0003, and IMS0008.</summary>
internal sealed class FlowReports
{
    private readonly Revision _revision;
    private readonly Lazy<ServiceAccountFlowFinder> _finder;
    private readonly Lazy<ImmutableArray<FileMemory>> _exchanges;
    private readonly Lazy<bool> _isEndpointNamed;
    private readonly Lazy<ImmutableArray<FlowAnswer>> _answers;
    private readonly Lazy<ImmutableArray<KeptFlows>> _flows;
    private readonly Lazy<ILookup<KeptPlace, KeptEndpoint>> _left;
    private readonly Lazy<LeftReason?> _reasonWithoutRequest;
    private readonly Lazy<ImsNeighbourhood> _neighbourhood;
    private readonly Lazy<ImmutableArray<LooseAssertion>> _loose;

    /// <summary>Creates the reports of <paramref name="revision"/>; nothing is worked out yet.</summary>
    public FlowReports(Revision revision)
    {
        _revision = revision;
        _finder = new Lazy<ServiceAccountFlowFinder>(() => new ServiceAccountFlowFinder(revision.Graph, ImsConfigurations.OfOne(revision.Configuration)), isThreadSafe: false);
        _exchanges = new Lazy<ImmutableArray<FileMemory>>(
            () => revision.FilesWith(FileTopics.Jwt | FileTopics.Exchange).ToImmutableArray(),
            isThreadSafe: false);
        _isEndpointNamed = new Lazy<bool>(() => _exchanges.Value.Any(file => !EndpointsIn(file).IsEmpty), isThreadSafe: false);
        _answers = new Lazy<ImmutableArray<FlowAnswer>>(FindFlows, isThreadSafe: false);
        _flows = new Lazy<ImmutableArray<KeptFlows>>(ChooseFlows, isThreadSafe: false);
        _left = new Lazy<ILookup<KeptPlace, KeptEndpoint>>(
            () => _answers.Value.SelectMany(static answer => answer.Left).ToLookup(static left => left.Place),
            isThreadSafe: false);
        _reasonWithoutRequest = new Lazy<LeftReason?>(ReasonWithoutRequest, isThreadSafe: false);
        _neighbourhood = new Lazy<ImsNeighbourhood>(
            () => new ImsNeighbourhood(revision.Graph.Program, revision.Files.Where(NamesIms).Select(static file => file.Index.Tree), SendsAssertions),
            isThreadSafe: false);
        _loose = new Lazy<ImmutableArray<LooseAssertion>>(FindLoose, isThreadSafe: false);
    }

    /// <summary>Whether the program still has the exchange, or the field of its requests.</summary>
    public bool HoldsExchange => SendsAssertions || _isEndpointNamed.Value;

    /// <summary>Whether anything in the program spells the field of an assertion.</summary>
    private bool SendsAssertions => _revision.FilesWith(FileTopics.Jwt).Any();

    /// <summary>The reports on the secrets that the flows send.</summary>
    public IEnumerable<KeptReport> Secrets => _flows.Value.SelectMany(static answer => answer.Secrets);

    /// <summary>
    /// The reports on the flows, on other mentions of the endpoint, and on assertions for IMS that no request is known to send. Of several
    /// reports on one place the first counts: what is shared with a credential of AEM is not of AEM alone, what two requests need stays if one of
    /// them does, and a flow knows more than a mention.
    /// </summary>
    public IEnumerable<KeptReport> All() =>
        _flows.Value.SelectMany(static answer => answer.Reports).OrderBy(static report => IsOfAem(report.Rule)).ThenBy(static report => report.Left is null)
            .Concat(_answers.Value.SelectMany(static answer => answer.Mentions).Select(WithReason))
            .Concat(_loose.Value.SelectMany(static assertion => assertion.Reports));

    /// <summary>The names of the files that hold the keys of all assertions for IMS: in the source, and in the settings.</summary>
    public ImmutableArray<string> KeyFiles()
    {
        var texts = _flows.Value.SelectMany(static answer => answer.KeyFiles).Concat(_loose.Value.SelectMany(static assertion => assertion.KeyFiles)).ToList();
        var known = new HashSet<KeptPlace>(texts.Select(static text => text.Place));
        return KeyFileNames.OnlyForIms(
            texts.Select(static text => text.Text).Concat(_revision.Configuration.KeyFiles),
            text => known.Contains(_revision.PlaceOf(text)),
            _revision.Graph.Program);
    }

    /// <summary>Where <paramref name="file"/> names the endpoint for certain, which only it and the constants of others decide.</summary>
    private ImmutableArray<KeptPlace> EndpointsIn(FileMemory file)
    {
        if (file.Endpoint is not { } known || known.Declarations != _revision.Declarations)
        {
            _revision.CancellationToken.ThrowIfCancellationRequested();
            var names = _finder.Value.MentionsIn(file.Index.Tree).Select(mention => _revision.PlaceOf(mention.Node)).ToImmutableArray();
            file.Endpoint = known = new EndpointAnswer(_revision.Declarations, names);
        }

        return known.Names;
    }

    /// <summary>The known flows, and those that are guessed if a name of IMS is left for them, and no other address could be it.</summary>
    private ImmutableArray<KeptFlows> ChooseFlows()
    {
        var known = _answers.Value.Select(static answer => answer.Known).ToImmutableArray();
        var guessed = _answers.Value.Select(static answer => answer.Guessed).Where(static flows => flows.AreAny).ToList();
        var isOnly = guessed.SelectMany(static flows => flows.GuessedAddresses).Distinct().Take(2).Count() == 1;
        return isOnly && IsNameLeft(known) ? known.AddRange(guessed) : known;
    }

    private bool IsNameLeft(ImmutableArray<KeptFlows> known)
    {
        var taken = new HashSet<KeptPlace>(known.SelectMany(static flows => flows.Endpoints));
        return _exchanges.Value.SelectMany(file => EndpointsIn(file)).Any(name => !taken.Contains(name))
            || _revision.Configuration.NamesImsFor(known.Any(static flows => flows.AreAny), known.Any(static flows => flows.AreConfigured));
    }

    private ImmutableArray<FlowAnswer> FindFlows()
    {
        var isImsNamed = _revision.Configuration.NamesIms || _isEndpointNamed.Value;
        return _exchanges.Value.Select(file => FlowsOf(file, isImsNamed)).ToImmutableArray();
    }

    private FlowAnswer FlowsOf(FileMemory file, bool isImsNamed) =>
        _revision.Current(file.Flows) is { } known && known.Answer.IsImsNamed == isImsNamed ? known.Answer : FindFlows(file, isImsNamed);

    private FlowAnswer FindFlows(FileMemory file, bool isImsNamed) =>
        (file.Flows = _revision.Found(() => FlowsIn(file.Index.Tree, isImsNamed))).Answer;

    private FlowAnswer FlowsIn(SyntaxTree tree, bool isImsNamed)
    {
        var found = _finder.Value.FlowsIn(tree, isImsNamed);
        var flows = found.Flows.ToLookup(static flow => flow.IsGuess);
        return new FlowAnswer(
            isImsNamed,
            Kept(flows[false].ToList()),
            Kept(flows[true].ToList()),
            _finder.Value.MentionsIn(tree).Select(ReportOn).Select(_revision.Keep).ToImmutableArray(),
            found.Left.Select(left => new KeptEndpoint(_revision.PlaceOf(left.Mention.Node), left.Reason)).ToImmutableArray());
    }

    private KeptFlows Kept(List<ServiceAccountFlow> flows) => new(
        flows.Count > 0,
        flows.Select(static flow => flow.GuessedAddress).OfType<string>().Distinct().ToImmutableArray(),
        flows.Exists(static flow => flow.Issuer.IsConfigured),
        flows.Exists(static flow => !flow.HasAddress && !flow.Issuer.IsConfigured),
        flows.SelectMany(static flow => flow.Endpoints).Select(mention => _revision.PlaceOf(mention.Node)).Distinct().ToImmutableArray(),
        flows.SelectMany(ReportsOn).Select(_revision.Keep).ToImmutableArray(),
        flows.SelectMany(flow => ClientSecretFinder.SentBy(flow, _revision.Graph)).Select(ClientSecretRule.Check).Select(_revision.Keep).ToImmutableArray(),
        _finder.Value.SigningCallsOf(flows).Select(_revision.PlaceOf).Distinct().ToImmutableArray(),
        flows.SelectMany(static flow => flow.Assertions).SelectMany(KeyFilesOf).Distinct().ToImmutableArray());

    /// <summary>The names of the files that hold the keys of <paramref name="assertion"/>, but for one that something else needs, too.</summary>
    private IEnumerable<KeptText> KeyFilesOf(Assertion assertion) =>
        new OtherKeyUsers(_revision.Graph) is var users
        && (users.FindOfSame(assertion) is not null
            || assertion.Keys.Any(key => users.Find(key.Operation) is not null)
            || new OtherSigners(_revision.Graph).FindElsewhere(assertion, users) is not null)
            ? []
            : KeyFileNames.Of(assertion, _revision.Graph).Select(text => new KeptText(text.Text, _revision.PlaceOf(text.Operation.Syntax)));

    private ImmutableArray<LooseAssertion> FindLoose()
    {
        var known = ByFile(_flows.Value.SelectMany(static answer => answer.SigningCalls));
        var loose = _revision.FilesWith(FileTopics.Signing)
            .SelectMany(file => LooseOf(file, known.TryGetValue(file.Index.Identity, out var calls) ? calls : []).Assertions)
            .ToList();
        var fed = new HashSet<KeptPlace>(loose.SelectMany(static assertion => assertion.Behind.Where(call => call != assertion.Call)));
        return loose.Where(assertion => !fed.Contains(assertion.Call)).ToImmutableArray();
    }

    /// <summary>The calls by file, each once. There are few in a file.</summary>
    private static Dictionary<TreeIdentity, List<KeptPlace>> ByFile(IEnumerable<KeptPlace> calls)
    {
        var byFile = new Dictionary<TreeIdentity, List<KeptPlace>>();
        foreach (var call in calls)
        {
            if (!byFile.TryGetValue(call.Tree, out var inFile))
            {
                byFile.Add(call.Tree, inFile = []);
            }

            if (!inFile.Contains(call))
            {
                inFile.Add(call);
            }
        }

        return byFile;
    }

    private LooseAnswer LooseOf(FileMemory file, List<KeptPlace> known) =>
        _revision.Current(file.Loose) is { } loose && loose.Answer.SendsAssertions == SendsAssertions && loose.Answer.Known.SequenceEqual(known)
            ? loose.Answer
            : FindLoose(file, known);

    private LooseAnswer FindLoose(FileMemory file, List<KeptPlace> known) =>
        (file.Loose = _revision.Found(() => LooseIn(file, known))).Answer;

    private LooseAnswer LooseIn(FileMemory file, List<KeptPlace> known)
    {
        var canBeForIms = NamesIms(file) || _neighbourhood.Value.Contains(file.Index.Tree);
        var loose = canBeForIms ? _finder.Value.LooseIn(file.Index.Tree, call => known.Contains(_revision.PlaceOf(call))) : [];
        return new LooseAnswer(SendsAssertions, known.ToImmutableArray(), loose.Select(Kept).ToImmutableArray());
    }

    private bool NamesIms(FileMemory file) => file.NamesIms(_revision.Configuration, _revision.CancellationToken);

    private LooseAssertion Kept((Assertion Assertion, ImmutableArray<SyntaxNode> Behind) loose)
    {
        var reports = ReportsOn(loose.Assertion, IsOfAem(loose.Assertion.Metascopes), isSent: false).Select(_revision.Keep).ToImmutableArray();
        return new LooseAssertion(
            _revision.PlaceOf(loose.Assertion.Operation.Syntax),
            reports,
            loose.Behind.Select(_revision.PlaceOf).ToImmutableArray(),
            KeyFilesOf(loose.Assertion).Distinct().ToImmutableArray());
    }

    private IEnumerable<Report> ReportsOn(ServiceAccountFlow flow)
    {
        var isOfAem = IsOfAem(flow.Metascopes);
        var left = LeftCause.Of(new LeftRequests(_revision.Graph).Of(flow));
        var file = flow.Form.Jwt.NameNode.SyntaxTree.FilePath;
        return ExchangeEndpointRule.Check(flow, isOfAem)
            .Concat(flow.Assertions.SelectMany(assertion => ReportsOn(assertion, isOfAem, isSent: true)))
            .Select(report => report with { Left = left ?? report.Left, FormFile = file });
    }

    /// <summary>Why no request was found for an address; <see langword="null"/> if it can be that of a request whose address was not found.</summary>
    private LeftReason? ReasonWithoutRequest()
    {
        if (_flows.Value.Any(static flows => flows.LackAddress))
        {
            return null;
        }

        var forms = _revision.FilesWith(FileTopics.Jwt).Select(file => _revision.Graph.Program.IsGenerated(file.Index.Tree)).ToList();
        return forms.Count > 0 && forms.TrueForAll(static isGenerated => isGenerated) ? LeftReasons.Generated : LeftReasons.NoRequest;
    }

    /// <summary>The <paramref name="mention"/> with the reason for which it is left, if that is known and it is not only a name.</summary>
    private KeptReport WithReason(KeptReport mention)
    {
        if (mention.Rule.Id != RuleIds.ExchangeEndpoint)
        {
            return mention;
        }

        var reason = _left.Value[mention.Place].FirstOrDefault()?.Reason ?? _reasonWithoutRequest.Value;
        return reason is null ? mention : mention with { Left = LeftCause.Of(reason) };
    }

    private Report ReportOn(EndpointMention mention) => _finder.Value.IsOnlyName(mention)
        ? ExchangeEndpointRule.CheckName(mention)
        : ExchangeEndpointRule.Check(mention, IsOfAem(ImmutableArray<string>.Empty));

    private IEnumerable<Report> ReportsOn(Assertion assertion, bool isOfAem, bool isSent)
    {
        // Each answer notes what it was read from, so none may be made of what another one has read.
        var cause = isOfAem ? null : new KeptAssertions(_revision.Graph).Find(assertion, isSent);
        return PrivateKeyRule.Check(assertion, isOfAem, new OtherKeyUsers(_revision.Graph), new OtherSigners(_revision.Graph))
            .Prepend(AssertionRule.Check(assertion, isOfAem))
            .Select(report => report with { Left = report.Left ?? cause });
    }

    private static bool IsOfAem(DiagnosticDescriptor rule) =>
        rule == Descriptors.ExchangeEndpointOfAem || rule == Descriptors.AssertionOfAem || rule == Descriptors.PrivateKeyOfAem;

    /// <summary>Whether an assertion for <paramref name="metascopes"/> is of AEM; where the source names none, those of the configuration count.</summary>
    private bool IsOfAem(ImmutableArray<string> metascopes) =>
        AemCredentials.AreUsed(metascopes.IsEmpty ? _revision.Configuration.Metascopes : metascopes, _revision.Graph.Program, static _ => true);
}
