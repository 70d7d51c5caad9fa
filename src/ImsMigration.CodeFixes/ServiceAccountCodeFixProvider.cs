using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Fixes;
using ImsMigration.Rules;
using ImsMigration.Writers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Rewrites the flow that a diagnostic belongs to so that it requests the token with OAuth client credentials: the
/// request, and everything that existed only for the assertion, in all files that it takes. A person who wants it
/// otherwise finds the other <see cref="MigrationStyles"/> behind the first action.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ServiceAccountCodeFixProvider))]
public sealed class ServiceAccountCodeFixProvider : CodeFixProvider
{
    private static readonly SolutionFixAllProvider s_fixAll = new(FixAllAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.ExchangeEndpoint, RuleIds.Assertion, RuleIds.PrivateKey, RuleIds.Metascope);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => s_fixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Only what the titles need is worked out here. The edits are made when somebody looks at them.
        var (diagnostics, cancellationToken) = (context.Diagnostics, context.CancellationToken);
        var project = context.Document.Project;
        var left = diagnostics.FirstOrDefault(static diagnostic => diagnostic.Properties.ContainsKey(LeftReasons.Property));
        var reason = left is null ? null : LeftReasons.Called(PropertyOf(left, LeftReasons.Property));
        var name = left is null ? null : PropertyOf(left, LeftReasons.NameProperty);
        if (reason is { StopsFix: true })
        {
            context.RegisterCodeFix(ReasonAction.Of(reason, name), diagnostics);
            return;
        }

        var formFile = diagnostics.Select(static diagnostic => PropertyOf(diagnostic, Report.FormFileProperty)).FirstOrDefault(static file => file is not null);
        var migration = await Migration.OpenAroundAsync(project, formFile, cancellationToken).ConfigureAwait(false);
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        var offers = migration.OffersAt(wanted).ToList();
        foreach (var offer in offers)
        {
            MigrationStyle? demanded = offer == offers[0] ? null : offer.Style;
            var key = demanded is { } style ? MigrationStyles.KeyOf(style) : MigrationStyles.ConfiguredKey;
            context.RegisterCodeFix(CodeAction.Create(offer.Title, token => MigrateAsync(project.Solution, diagnostics, demanded, token), key), diagnostics);
        }

        if (offers.Count > 0)
        {
            return;
        }

        // The same key, because Fix All mends either kind whichever it begins with.
        if (await SentMetascopes.ReplaceAsync(project.Solution, diagnostics, cancellationToken).ConfigureAwait(false) is { } corrected)
        {
            context.RegisterCodeFix(ActionOf(corrected), diagnostics);
        }
        else if (migration.ReasonAt(wanted) is var own && (own is { StopsFix: true } ? own : reason ?? own) is { } known)
        {
            // That the whole request stays weighs more than what would have stayed of the rest.
            context.RegisterCodeFix(ReasonAction.Of(known, name), diagnostics);
        }
    }

    /// <summary>The solution with the flows at <paramref name="diagnostics"/> migrated; the same solution if that turns out to be impossible.</summary>
    private static async Task<Solution> MigrateAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, MigrationStyle? demanded, CancellationToken cancellationToken)
    {
        var migration = await Migration.OpenAsync(solution, cancellationToken).ConfigureAwait(false);
        var migrated = await migration.ApplyAsync(diagnostics, demanded, cancellationToken).ConfigureAwait(false)
            ?? (demanded is null ? await migration.ApplyAsync(diagnostics, MigrationStyle.SameLibrary, cancellationToken).ConfigureAwait(false) : null);
        return migrated?.Solution ?? solution;
    }

    private static string? PropertyOf(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Without a key, the options choose as they do for the first action.</summary>
    private static async Task<CodeAction?> FixAllAsync(FixAllContext context, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var key = context.CodeActionEquivalenceKey;
        if (key == ReasonAction.Key)
        {
            return null;
        }

        var migration = await Migration.OpenAsync(context.Solution, context.CancellationToken).ConfigureAwait(false);
        var migrated = await migration.ApplyAsync(diagnostics, MigrationStyles.Demanded(key), context.CancellationToken).ConfigureAwait(false);
        if (migrated is null)
        {
            if (await SentMetascopes.ReplaceAsync(context.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false) is { } corrected)
            {
                return ActionOf(corrected);
            }

            // Each says already why it stays: no host need add that it found no fix, as `dotnet format` does where there is no action.
            return diagnostics.All(static diagnostic => diagnostic.Properties.ContainsKey(LeftReasons.Property)) ? ActionOf(context.Solution) : null;
        }

        var both = await SentMetascopes.ReplaceAfterEditsAsync(migrated.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false);
        return ActionOf(both is null ? migrated : migrated with { Solution = both }, key ?? MigrationStyles.ConfiguredKey);
    }

    private static CodeAction ActionOf(Solution corrected) =>
        CodeAction.Create(TokenRequestCodeFixProvider.Title, _ => Task.FromResult(corrected), MigrationStyles.ConfiguredKey);

    /// <summary>The action that leaves <paramref name="migrated"/>, and that Fix All knows by <paramref name="key"/>.</summary>
    private static CodeAction ActionOf(MigratedSolution migrated, string key) =>
        CodeAction.Create(migrated.Title, _ => Task.FromResult(migrated.Solution), key);
}
