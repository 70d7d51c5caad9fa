using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.Solutions;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Queries;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Fixes;

/// <summary>A request that can read its scopes from where the metascopes of its assertion stand.</summary>
/// <param name="Setting">The setting for the scopes.</param>
/// <param name="Edits">What makes the request read it.</param>
internal sealed record ConfiguredScope(ScopeSetting Setting, ImmutableArray<Replacement> Edits);

/// <summary>
/// Lets requests read their scopes from the configuration, where that held the metascopes. This is done before the
/// migration and by adding only: a field with the scopes beside the assertion, members that keep them, and settings in the
/// files. The migration then finds the field there and takes away what nobody needs any more, as ever.
/// </summary>
internal static class ConfiguredScopes
{
    /// <summary>The requests among <paramref name="flows"/> of which it is certain how they read metascopes, and from where.</summary>
    public static async Task<ImmutableArray<ConfiguredScope>> FindAsync(
        SolutionProgram program,
        IEnumerable<ServiceAccountFlow> flows,
        CancellationToken cancellationToken)
    {
        // Most programs have their metascopes in source: then no value need be followed.
        var metascopes = program.Configurations.Whole.Settings.Where(static setting => !ServiceAccountSettings.MetascopesOf(setting).IsEmpty).ToList();
        if (metascopes.Count == 0)
        {
            return ImmutableArray<ConfiguredScope>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<ConfiguredScope>();
        foreach (var flow in flows)
        {
            if (await FindAsync(program, flow, metascopes, cancellationToken).ConfigureAwait(false) is { } scope)
            {
                found.Add(scope);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The solution in which the requests of <paramref name="scopes"/> read their scopes; <see langword="null"/> if it does not compile.</summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, SolutionProgram program, IReadOnlyCollection<ConfiguredScope> scopes, CancellationToken cancellationToken)
    {
        var plan = new MigrationPlan(EditsOf(scopes), []);
        if (await CheckedEdits.ApplyAsync(solution, program, plan, cancellationToken).ConfigureAwait(false) is not { } prepared)
        {
            return null;
        }

        foreach (var file in scopes.SelectMany(static scope => scope.Setting.Insertions).GroupBy(static insertion => insertion.File))
        {
            var text = await solution.GetAdditionalDocument(file.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = file.Select(static insertion => insertion.Change).Distinct().OrderBy(static change => change.Span.Start);
            prepared = prepared.WithAdditionalDocumentText(file.Key, text.WithChanges(changes));
        }

        return prepared;
    }

    /// <summary>Where <paramref name="place"/> is after <see cref="ApplyAsync"/>.</summary>
    public static (string File, int Start, int Length) Moved((string File, int Start, int Length) place, IReadOnlyCollection<ConfiguredScope> scopes)
    {
        var insertions = EditsOf(scopes).Where(edit => FileKey.Of(edit.Tree) == place.File).ToList();
        var start = place.Start + insertions.Where(edit => edit.Span.Start <= place.Start).Sum(static edit => edit.Text.Length);
        var inside = insertions.Where(edit => edit.Span.Start > place.Start && edit.Span.Start < place.Start + place.Length).Sum(static edit => edit.Text.Length);
        return (place.File, start, place.Length + inside);
    }

    /// <summary>The edits, each once for all target frameworks.</summary>
    private static List<Replacement> EditsOf(IEnumerable<ConfiguredScope> scopes) =>
        scopes.SelectMany(static scope => scope.Edits)
            .GroupBy(static edit => (FileKey.Of(edit.Tree), edit.Span, edit.Text))
            .Select(static edits => edits.First())
            .ToList();

    private static async Task<ConfiguredScope?> FindAsync(
        SolutionProgram program,
        ServiceAccountFlow flow,
        IEnumerable<ConfigurationSetting> metascopes,
        CancellationToken cancellationToken)
    {
        var form = flow.Form;
        var graph = program.Graph;
        var options = program.OptionsOf(form.Jwt.Entry.SyntaxTree);
        if (form.Shape != FormShape.Entries
            || flow.IsJson
            || form.Has("scope")
            || form.Jwt.Value is not { } place
            || !flow.MetascopePlaces.IsEmpty
            || flow.Metascopes.Contains(Metascopes.AemCloudService, StringComparer.OrdinalIgnoreCase)
            || (!flow.HasAddress && !flow.NamesTokenEndpoint && !program.ConfigurationOf(form.Jwt.Entry.SyntaxTree).NamesIms)
            || RequestScope.Of(MetascopesOf(flow, program), options) is not { Value: not Metascopes.ScopePlaceholder } scope
            || QueryEntriesRewriter.Rewrite(form, scope, graph) is not null)
        {
            return null;
        }

        var slice = graph.Backward(form.JwtValues(graph).Concat(flow.Assertions.Select(static assertion => assertion.Operation)), static _ => false);
        var reads = metascopes
            .GroupBy(static setting => setting.Named.AskedName, StringComparer.OrdinalIgnoreCase)
            .Select(settings => (Name: settings.Key, Reads: SettingReads.Find(settings.First().Named, slice, graph).ToList()))
            .Where(static setting => setting.Reads.Count > 0)
            .ToList();
        if (reads.Count != 1
            || await ScopeSetting.FindAsync(program.ProjectsAround(place.SyntaxTree), reads[0].Name, options, name => graph.Program.TreesWith(name).Any(), cancellationToken).ConfigureAwait(false) is not { } setting
            || ScopeReadFinder.Find(reads[0].Reads, slice, place, graph) is not { } read
            || ValueOf(read, setting with { IsAlwaysThere = IsThere(setting, flow) && !reads[0].Reads.Any(IsOfEnvironment) }, scope) is not { } value
            || (flow.Metascopes.IsEmpty && !IsThere(setting, flow)))
        {
            return null;
        }

        var field = new NewField("scope", value, IsConstant: false, scope.Comment);
        return new ConfiguredScope(setting, read.Twins.Add(EntryFormRewriter.InsertBehind(form.Jwt, field, graph.Program)));
    }

    /// <summary>The metascopes of <paramref name="flow"/>; where they differ from file to file, those of all.</summary>
    private static ImmutableArray<string> MetascopesOf(ServiceAccountFlow flow, SolutionProgram program) =>
        flow.Metascopes.IsEmpty ? program.ConfigurationOf(flow.Form.Jwt.Entry.SyntaxTree).Metascopes : flow.Metascopes;

    /// <summary>Whether a program that has a setting for <paramref name="flow"/> reads it from a file; where each environment has its own, production is to have one.</summary>
    private static bool IsThere(ScopeSetting setting, ServiceAccountFlow flow) => setting.IsAlwaysThere || (flow.Metascopes.IsEmpty && setting.IsInProduction);

    private static bool IsOfEnvironment(IOperation read) =>
        read is IInvocationOperation { TargetMethod: { Name: nameof(Environment.GetEnvironmentVariable), ContainingType: { } type } } && TypeName.Is(type, "System.Environment");

    /// <summary>What the request sends; where a deployment may have its settings elsewhere, the scopes of the files are the default.</summary>
    private static string? ValueOf(ScopeRead read, ScopeSetting setting, RequestScope scope) => (read.IsList, setting.IsAlwaysThere) switch
    {
        (true, true) => "string.Join(\",\", " + read.Text + ")",
        (true, false) => null,
        (false, true) => read.Text,
        (false, false) => read.HasDefault ? null : read.Text + " ?? " + SourceLayout.Literal(scope.Value),
    };
}
