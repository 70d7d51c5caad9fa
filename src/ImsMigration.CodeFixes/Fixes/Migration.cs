using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Requests;
using ImsMigration.ServiceAccounts;
using ImsMigration.Solutions;
using ImsMigration.Writers;
using ImsMigration.Writers.OAuthLibraries;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Fixes;

/// <summary>Migrates the flows of a solution that some diagnostics belong to.</summary>
internal sealed class Migration
{
    private readonly ServiceAccountFacts _facts;
    private readonly Surroundings _surroundings;

    /// <summary>The endpoints that serve somebody else as well.</summary>
    private readonly ImmutableHashSet<EndpointMention> _bound;

    /// <summary>An edit that brings a new error or warning is taken back, and the plan is made again; so often, and no more.</summary>
    private const int MaximumStages = 10;

    private readonly PlantedFaults _planted;

    private Migration(Solution solution, SolutionProgram program, ServiceAccountFacts facts, PlantedFaults planted)
    {
        _planted = planted;
        Solution = solution;
        Program = program;
        _facts = facts;
        _surroundings = new Surroundings(program, facts);
        _bound = facts.Flows.Where(static flow => !flow.Issuer.MayChange).SelectMany(static flow => flow.Endpoints).ToImmutableHashSet();
    }

    /// <summary>Reads the projects of <paramref name="solution"/> that hold a flow. The answer can be asked for several styles.</summary>
    public static Task<Migration> OpenAsync(Solution solution, CancellationToken cancellationToken) => OpenAsync(solution, PlantedFaults.None, cancellationToken);

    /// <summary>The same for tests, where the edits that <paramref name="planted"/> forbids may not be made.</summary>
    public static async Task<Migration> OpenAsync(Solution solution, PlantedFaults planted, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.Flow, cancellationToken).ConfigureAwait(false);
        var facts = ServiceAccountFlowFinder.Find(program.Graph, program.Configurations);
        return new Migration(solution, program, facts, planted);
    }

    /// <summary>
    /// The same for a light bulb in <paramref name="project"/>, which asks what can be done and edits nothing: of the projects that are connected with it,
    /// and of the requests whose forms are in the file <paramref name="formFile"/>, if it is known.
    /// </summary>
    public static async Task<Migration> OpenAroundAsync(Project project, string? formFile, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAroundAsync(project, ImsWords.Flow, cancellationToken).ConfigureAwait(false);
        var trees = project.Documents.Where(document => (document.FilePath ?? document.Name) == formFile);
        var facts = trees.FirstOrDefault() is { } document && await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
            ? ServiceAccountFlowFinder.FindNear(program.Graph, program.Configurations, tree)
            : null;
        return new Migration(project.Solution, program, facts ?? ServiceAccountFlowFinder.Find(program.Graph, program.Configurations), PlantedFaults.None);
    }

    /// <summary>The solution that is migrated.</summary>
    public Solution Solution { get; }

    /// <summary>Its projects that hold a flow.</summary>
    public SolutionProgram Program { get; }

    /// <summary>
    /// Returns the solution with the flows migrated that <paramref name="diagnostics"/> belong to, or
    /// <see langword="null"/> if none of them can be: not understood, or the result would not compile.
    /// <paramref name="demanded"/> is the style of all of them; without it the options choose that of each.
    /// </summary>
    public async Task<MigratedSolution?> ApplyAsync(IReadOnlyCollection<Diagnostic> diagnostics, MigrationStyle? demanded, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        return await ConfiguredMigration.ApplyAsync(this, wanted, demanded, cancellationToken).ConfigureAwait(false)
            ?? await ApplyAsync(wanted, demanded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for the flows at <paramref name="wanted"/>, whose scopes are written into the source if they are not read from elsewhere.</summary>
    public async Task<MigratedSolution?> ApplyAsync(ISet<(string File, int Start, int Length)> wanted, MigrationStyle? demanded, CancellationToken cancellationToken)
    {
        var flows = FlowsAt(wanted, demanded);
        var loose = LooseAt(wanted, demanded);
        if (await TryAsync(flows, loose, cancellationToken).ConfigureAwait(false) is { } all)
        {
            return all;
        }

        if (demanded is null && flows.Any(static flow => flow.Style == MigrationStyle.OAuthLibrary))
        {
            return await ApplyAsync(wanted, MigrationStyle.SameLibrary, cancellationToken).ConfigureAwait(false);
        }

        // One flow that would not compile must not keep the others from being migrated, nor one removal its request.
        return await OneByOne.ApplyAsync(
            flows,
            chosen => TryAsync(chosen, [], cancellationToken),
            static flow => flow.Reduced()).ConfigureAwait(false);
    }

    /// <summary>The same for every flow of the solution and every assertion that is never sent.</summary>
    public Task<MigratedSolution?> ApplyToAllAsync(CancellationToken cancellationToken)
    {
        var places = _facts.Flows.SelectMany(LocationsOf).Concat(_facts.LooseAssertions.SelectMany(LocationsOf)).Select(FileKey.Of);
        return ApplyAsync(new HashSet<(string, int, int)>(places), null, cancellationToken);
    }

    /// <summary>The flows at <paramref name="wanted"/> that may be edited, with those that share an endpoint with them, each with its style.</summary>
    public List<StyledFlow> FlowsAt(ISet<(string File, int Start, int Length)> wanted, MigrationStyle? demanded) =>
        WithSharedEndpoints(_facts.Flows
            .Where(flow => LocationsOf(flow).Any(location => wanted.Contains(FileKey.Of(location))))
            .Where(MayEdit)
            .Where(flow => demanded != MigrationStyle.OAuthLibrary || CanUseLibrary(flow))
            .ToList())
            .ConvertAll(flow => new StyledFlow(flow, StyleOf(flow, demanded)));

    /// <summary>
    /// What can be done at <paramref name="wanted"/>, the first by the options: the ways in which one of the flows there can be rewritten, or the removal of
    /// an assertion that no request sends. Whether the result compiles is not asked: where it does not, less is edited.
    /// </summary>
    public IEnumerable<OfferedMigration> OffersAt(ISet<(string File, int Start, int Length)> wanted)
    {
        if (OfferAt(wanted, null) is not { } first)
        {
            // Fix All leaves loose assertions alone where the options say so; a person who asks for this one means it.
            var loose = LooseAt(wanted, MigrationStyle.SameLibrary);
            return loose.Count == 0 || MigrationPlanner.Plan(_surroundings, [], loose, Pins.None).IsEmpty
                ? []
                : [new OfferedMigration(null, OfferedMigration.LooseTitle)];
        }

        return MigrationStyles.All.Where(style => style != first.Style)
            .Select(style => OfferAt(wanted, style) is { Style: { } possible } other && possible == style ? other : null)
            .OfType<OfferedMigration>()
            .Prepend(first);
    }

    /// <summary>
    /// Why nothing is done at <paramref name="wanted"/>, as far as only the fix finds that out; <see langword="null"/> if there is no request and no
    /// assertion.
    /// </summary>
    public LeftReason? ReasonAt(ISet<(string File, int Start, int Length)> wanted) =>
        _facts.Flows.Where(flow => LocationsOf(flow).Any(location => wanted.Contains(FileKey.Of(location))))
            .Select(ReasonOf).FirstOrDefault(static reason => reason is not null)
        ?? (LooseAt(wanted, MigrationStyle.SameLibrary).Count > 0 ? LeftReasons.NotProven : null);

    private LeftReason? ReasonOf(ServiceAccountFlow flow) =>
        new LeftRequests(Program.Graph).Of(flow)
        ?? (flow.Endpoints.Any(_bound.Contains) ? LeftReasons.SharedAddress : null)
        ?? (Program.DocumentOf(flow.Form.Jwt.Entry.SyntaxTree) is null ? LeftReasons.Generated : null)
        ?? (IsReported(flow) ? MigrationPlanner.RefusalOf(_surroundings, new StyledFlow(flow, MigrationStyle.RequestOnly)) : LeftReasons.SwitchedOff);

    private OfferedMigration? OfferAt(ISet<(string File, int Start, int Length)> wanted, MigrationStyle? demanded)
    {
        var flows = FlowsAt(wanted, demanded);
        var possible = MigrationPlanner.Rewritable(_surroundings, flows);
        if (possible.Count == 0)
        {
            possible = MigrationPlanner.Rewritable(_surroundings, flows.Select(static flow => flow.Reduced()).OfType<StyledFlow>().ToList());
        }

        return possible
            .Select(flow => new OfferedMigration(flow.Style, MigrationStyles.TitleOf(flow.Style, LibraryOf(flow.Flow))))
            .FirstOrDefault();
    }

    private List<Assertion> LooseAt(ISet<(string File, int Start, int Length)> wanted, MigrationStyle? demanded) =>
        _facts.LooseAssertions
            .Where(assertion => LocationsOf(assertion).Any(location => wanted.Contains(FileKey.Of(location))))
            .Where(assertion => (demanded ?? StyleAt(assertion.Place.Syntax)) != MigrationStyle.RequestOnly)
            .ToList();

    private async Task<MigratedSolution?> TryAsync(
        List<StyledFlow> flows,
        List<Assertion> looseAssertions,
        CancellationToken cancellationToken)
    {
        if (await EditAsync(flows, looseAssertions, cancellationToken).ConfigureAwait(false) is not { Solution: var edited, Plan: var plan })
        {
            return null;
        }

        var projects = edited.GetChanges(Solution).GetProjectChanges().Select(static changes => changes.ProjectId);
        var mayMigrateAem = flows.Any(flow => AemOption.MayMigrate(Program.OptionsOf(flow.Flow.Form.Jwt.Entry.SyntaxTree)));
        if (await ConfigurationEdits.ApplyAsync(
            Solution,
            edited,
            plan.Unread,
            CarriedBy(flows),
            projects,
            found => flows.Count > 0 && (mayMigrateAem || !found.IsOfAem),
            needsEndpoint: flows.Any(static flow => !flow.Flow.HasAddress),
            cancellationToken).ConfigureAwait(false) is not { } configured)
        {
            return null;
        }

        return flows.Count == 0
            ? new MigratedSolution(configured, null, OfferedMigration.LooseTitle) { Unread = plan.Unread }
            : new MigratedSolution(configured, flows[0].Style, MigrationStyles.TitleOf(flows[0].Style, LibraryOf(flows[0].Flow))) { Unread = plan.Unread };
    }

    /// <summary>
    /// The scopes that the migrated <paramref name="flows"/> send. A request that has the field already, or gets it from the option, needs no
    /// metascopes.
    /// </summary>
    private CarriedScopes CarriedBy(List<StyledFlow> flows)
    {
        var open = flows.Select(static flow => flow.Flow)
            .Where(flow => !flow.Form.Has("scope"))
            .Select(flow => (Flow: flow, Options: Program.OptionsOf(flow.Form.Jwt.Entry.SyntaxTree)))
            .Where(static flow => RequestScope.Of(ImmutableArray<string>.Empty, flow.Options).Value == Metascopes.ScopePlaceholder)
            .ToList();
        return new CarriedScopes(
            open.Count == 0,
            open.Select(flow => RequestScope.Of(_surroundings.MetascopesOf(flow.Flow), flow.Options).Value).ToImmutableArray(),
            Program.Configurations.Whole.NamesOfEnvironments);
    }

    /// <summary>
    /// The solution with the full plan applied, or with as much of it as compiles, and that plan: where an edit brings a new error or warning, it is
    /// pinned and the plan is made again. <see langword="null"/> if that leads to nothing.
    /// </summary>
    private async Task<(Solution Solution, MigrationPlan Plan)?> EditAsync(List<StyledFlow> flows, List<Assertion> looseAssertions, CancellationToken cancellationToken)
    {
        // Who asks for the request alone is left with code that nobody uses, and is told so.
        var maySayUnused = flows.All(static flow => flow is { Style: MigrationStyle.RequestOnly, IsReduced: false });
        var pins = Pins.None;
        for (var stage = 0; stage < MaximumStages; stage++)
        {
            var plan = MigrationPlanner.Plan(_surroundings, flows, looseAssertions, pins);
            if (plan.IsEmpty)
            {
                return null;
            }

            var more = _planted.In(plan);
            if (more.Count == 0)
            {
                var outcome = await CheckedEdits.CheckAsync(Solution, Program, plan, [], maySayUnused, cancellationToken).ConfigureAwait(false);
                if (outcome.Solution is { } edited)
                {
                    return (edited, plan);
                }

                more = await FaultOrigin.FindAsync(Solution, Program, plan, outcome, pins, cancellationToken).ConfigureAwait(false);
            }

            var all = pins.With(more);
            if (all.Count == pins.Count)
            {
                return null;
            }

            pins = all;
        }

        return null;
    }

    /// <summary>
    /// Whether <paramref name="flow"/> may be edited: not if its form or endpoint serves somebody else as well, not in generated code or tests, and not where
    /// the author of the request has switched the rule off, whatever is reported of its assertion.
    /// </summary>
    private bool MayEdit(ServiceAccountFlow flow) =>
        flow.Issuer.MayChange
        && !flow.Endpoints.Any(_bound.Contains)
        && Program.DocumentOf(flow.Form.Jwt.Entry.SyntaxTree) is not null
        && !Program.Tests.Contain(flow.Form.Jwt.Entry.SyntaxTree)
        && IsReported(flow);

    private bool IsReported(ServiceAccountFlow flow)
    {
        var reports = flow.Endpoints.Select(static mention => mention.Node)
            .Append(flow.Form.Jwt.NameNode)
            .Select(static node => Diagnostic.Create(Descriptors.ExchangeEndpoint, node.GetLocation(), string.Empty, string.Empty));
        return reports.GroupBy(static report => report.Location.SourceTree!).All(file =>
            CompilationWithAnalyzers.GetEffectiveDiagnostics(file, Program.Graph.Program.CompilationOf(file.Key)).Count(static report => !report.IsSuppressed) == file.Count());
    }

    /// <summary>Flows that name the same endpoint are migrated together: the endpoint has one address.</summary>
    private List<ServiceAccountFlow> WithSharedEndpoints(List<ServiceAccountFlow> flows)
    {
        while (true)
        {
            var shared = new HashSet<EndpointMention>(flows.SelectMany(static flow => flow.Endpoints));
            var more = _facts.Flows.Where(flow => flow.Endpoints.Any(shared.Contains) && !flows.Contains(flow)).Where(MayEdit).ToList();
            if (more.Count == 0)
            {
                return flows;
            }

            flows.AddRange(more);
        }
    }

    /// <summary>The style of <paramref name="flow"/>: that which is wanted, but no library for a request that none can make.</summary>
    private MigrationStyle StyleOf(ServiceAccountFlow flow, MigrationStyle? demanded)
    {
        var wanted = demanded ?? StyleAt(flow.Form.Jwt.Entry);
        return wanted == MigrationStyle.OAuthLibrary && !CanUseLibrary(flow) ? MigrationStyle.SameLibrary : wanted;
    }

    private bool CanUseLibrary(ServiceAccountFlow flow) =>
        MigrationPlanner.CanRewrite(_surroundings, new StyledFlow(flow, MigrationStyle.OAuthLibrary));

    private OAuthLibrary? LibraryOf(ServiceAccountFlow flow) =>
        OAuthLibrary.Of(Program.Graph.Program.CompilationOf(flow.Form.Jwt.Entry.SyntaxTree));

    private MigrationStyle StyleAt(SyntaxNode node) => MigrationStyles.Of(Program.OptionsOf(node.SyntaxTree));

    private IEnumerable<Location> LocationsOf(ServiceAccountFlow flow)
    {
        return _surroundings.EndpointsOf(flow).Select(static mention => mention.Node.GetLocation())
            .Append(flow.Form.Jwt.NameNode.GetLocation())
            .Concat(flow.MetascopePlaces.Select(static place => place.GetLocation()))
            .Concat(flow.Assertions.SelectMany(LocationsOf));
    }

    private static IEnumerable<Location> LocationsOf(Assertion assertion) =>
        assertion.KeyPlaces.Select(static key => key.Location)
            .Prepend(assertion.Place.Location)
            .Concat(assertion.MetascopePlaces.Select(static place => place.GetLocation()));
}
