using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Editing;
using ImsMigration.Ims;
using ImsMigration.Recognition;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Planning;

/// <summary>Migrates the flows of a solution that some diagnostics belong to.</summary>
internal sealed class Migration
{
    private readonly Solution _solution;
    private readonly SolutionProgram _program;
    private readonly ServiceAccountFacts _facts;

    private Migration(Solution solution, SolutionProgram program, ServiceAccountFacts facts)
    {
        _solution = solution;
        _program = program;
        _facts = facts;
    }

    /// <summary>Reads the projects of <paramref name="solution"/> that hold a flow. The answer can be asked for several styles.</summary>
    public static async Task<Migration> OpenAsync(Solution solution, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, cancellationToken).ConfigureAwait(false);
        var facts = ServiceAccountFlowFinder.Find(program.Graph, program.IsEndpointConfigured);
        return new Migration(solution, program, facts);
    }

    /// <summary>
    /// Returns the solution with the flows migrated that <paramref name="diagnostics"/> belong to, or
    /// <see langword="null"/> if none of them can be: not understood, or the result would not compile.
    /// <paramref name="demanded"/> is the style of all of them; without it the options choose that of each.
    /// </summary>
    public async Task<MigratedSolution?> ApplyAsync(IReadOnlyCollection<Diagnostic> diagnostics, MigrationStyle? demanded, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => KeyOf(diagnostic.Location)));
        var flows = WithSharedEndpoints(EditableFlows()
            .Where(flow => LocationsOf(flow).Any(location => wanted.Contains(KeyOf(location))))
            .ToList())
            .ConvertAll(flow => new StyledFlow(flow, demanded ?? StyleAt(flow.Form.Jwt.Entry)));
        var loose = _facts.LooseAssertions
            .Where(assertion => LocationsOf(assertion).Any(location => wanted.Contains(KeyOf(location))))
            .Where(assertion => (demanded ?? StyleAt(assertion.Operation.Syntax)) != MigrationStyle.RequestOnly)
            .ToList();
        if (await TryAsync(flows, loose, cancellationToken).ConfigureAwait(false) is { } all)
        {
            return all;
        }

        // One flow that would not compile must not keep the others from being migrated.
        var accepted = new List<StyledFlow>();
        MigratedSolution? result = null;
        foreach (var flow in flows.Where(_ => flows.Count > 1))
        {
            if (await TryAsync([.. accepted, flow], [], cancellationToken).ConfigureAwait(false) is { } more)
            {
                accepted.Add(flow);
                result = more;
            }
        }

        return result;
    }

    private async Task<MigratedSolution?> TryAsync(
        List<StyledFlow> flows,
        List<Assertion> looseAssertions,
        CancellationToken cancellationToken)
    {
        var plan = MigrationPlanner.Plan(_program, _facts, OptionsOf, flows, looseAssertions);
        if (plan.IsEmpty)
        {
            return null;
        }

        var (edited, changed) = await SolutionEdits.ApplyAsync(_solution, _program, plan, cancellationToken).ConfigureAwait(false);
        if (changed.Count == 0)
        {
            return null;
        }

        var cleaned = await UnusedUsings.RemoveAsync(_solution, edited, changed, cancellationToken).ConfigureAwait(false);
        var concerned = changed.Concat(DependentsOf(plan)).Distinct().ToList();
        if (await CompileCheck.HasErrorsAsync(_solution, concerned, cancellationToken).ConfigureAwait(false)
            || await CompileCheck.HasNewErrorsAsync(_solution, cleaned, concerned, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var projects = changed.Select(static id => id.ProjectId);
        return flows.Count == 0
            ? new MigratedSolution(cleaned, null)
            : new MigratedSolution(await ConfigurationEdits.ApplyAsync(cleaned, projects, cancellationToken).ConfigureAwait(false), flows[0].Style);
    }

    /// <summary>The documents that spell a name which <paramref name="plan"/> takes away: if somebody still uses it, the result does not compile.</summary>
    private IEnumerable<DocumentId> DependentsOf(MigrationPlan plan) =>
        plan.Removals
            .SelectMany(static removal => removal.Node.DescendantNodesAndSelf())
            .Where(static node => !IsPrivate(node))
            .Select(static node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>()
            .Distinct()
            .SelectMany(name => _program.Graph.Program.TreesWith(name).Where(tree => _program.Graph.Program.NamesOf(tree).Find(name).Count > 0))
            .Distinct()
            .Select(_program.DocumentOf)
            .OfType<DocumentId>();

    /// <summary>
    /// The flows that may be edited: not in generated code, and not where the author of the request has switched the
    /// rule off, whatever is reported of its assertion.
    /// </summary>
    private IEnumerable<ServiceAccountFlow> EditableFlows() =>
        _facts.Flows.Where(flow => _program.DocumentOf(flow.Form.Jwt.Entry.SyntaxTree) is not null && IsReported(flow));

    private bool IsReported(ServiceAccountFlow flow)
    {
        var reports = flow.Endpoints.Select(static mention => mention.Node)
            .Append(flow.Form.Jwt.NameNode)
            .Select(static node => Diagnostic.Create(Descriptors.ExchangeEndpoint, node.GetLocation(), string.Empty));
        return reports.GroupBy(static report => report.Location.SourceTree!).All(file =>
            CompilationWithAnalyzers.GetEffectiveDiagnostics(file, _program.Graph.Program.CompilationOf(file.Key)).Count(static report => !report.IsSuppressed) == file.Count());
    }

    /// <summary>Nobody outside its type can use a private member, so a like name elsewhere is another one's.</summary>
    private static bool IsPrivate(SyntaxNode node)
    {
        var member = node is VariableDeclaratorSyntax ? node.FirstAncestorOrSelf<MemberDeclarationSyntax>() : node as MemberDeclarationSyntax;
        return member is { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax }
            && !member.Modifiers.Any(static modifier => modifier.ValueText is "public" or "internal" or "protected" or "partial");
    }

    /// <summary>Flows that name the same endpoint are migrated together: the endpoint has one address.</summary>
    private List<ServiceAccountFlow> WithSharedEndpoints(List<ServiceAccountFlow> flows)
    {
        while (true)
        {
            var more = _facts.Flows
                .Where(flow => !flows.Contains(flow) && IsReported(flow) && flow.Endpoints.Any(mention => flows.Any(other => other.Endpoints.Contains(mention))))
                .ToList();
            if (more.Count == 0)
            {
                return flows;
            }

            flows.AddRange(more);
        }
    }

    private MigrationStyle StyleAt(SyntaxNode node) => MigrationStyles.Of(OptionsOf(node.SyntaxTree));

    private AnalyzerConfigOptions OptionsOf(SyntaxTree tree)
    {
        var project = _program.DocumentOf(tree) is { } id ? _solution.GetProject(id.ProjectId) : null;
        return (project ?? _solution.Projects.First()).AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
    }

    private IEnumerable<Location> LocationsOf(ServiceAccountFlow flow)
    {
        var endpoints = flow.Endpoints.IsEmpty
            ? _facts.Endpoints.Where(mention => !_facts.Flows.Any(other => other.Endpoints.Contains(mention)))
            : flow.Endpoints;
        return endpoints.Select(static mention => mention.Node.GetLocation())
            .Append(flow.Form.Jwt.NameNode.GetLocation())
            .Concat(flow.MetascopePlaces.Select(static place => place.GetLocation()))
            .Concat(flow.Assertions.SelectMany(LocationsOf));
    }

    private static IEnumerable<Location> LocationsOf(Assertion assertion) =>
        assertion.Keys.Select(CallSyntax.LocationOf)
            .Prepend(CallSyntax.LocationOf(assertion.Operation))
            .Concat(assertion.MetascopePlaces.Select(static place => place.GetLocation()));

    private static (string File, int Start, int Length) KeyOf(Location location) =>
        (location.SourceTree is { } tree ? FileKey.Of(tree) : string.Empty, location.SourceSpan.Start, location.SourceSpan.Length);
}
