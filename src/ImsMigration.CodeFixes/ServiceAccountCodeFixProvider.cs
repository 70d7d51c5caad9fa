using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Fixes;
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
        // The whole edits are worked out here, because an action is only offered if its result compiles.
        var cancellationToken = context.CancellationToken;
        var migration = await Migration.OpenAsync(context.Document.Project.Solution, cancellationToken).ConfigureAwait(false);

        // Fix All leaves loose assertions alone where the options say so; a person who asks for this one means it.
        var first = await migration.ApplyAsync(context.Diagnostics, null, cancellationToken).ConfigureAwait(false)
            ?? await migration.ApplyAsync(context.Diagnostics, MigrationStyle.SameLibrary, cancellationToken).ConfigureAwait(false);
        if (first is null)
        {
            // The same key, because Fix All mends either kind whichever it begins with.
            if (await SentMetascopes.ReplaceAsync(migration.Solution, context.Diagnostics, cancellationToken).ConfigureAwait(false) is { } corrected)
            {
                context.RegisterCodeFix(ActionOf(corrected), context.Diagnostics);
            }

            return;
        }

        context.RegisterCodeFix(ActionOf(first, MigrationStyles.ConfiguredKey), context.Diagnostics);
        foreach (var style in MigrationStyles.All.Where(style => first.Style is not null && style != first.Style))
        {
            if (await migration.ApplyAsync(context.Diagnostics, style, cancellationToken).ConfigureAwait(false) is { } other)
            {
                context.RegisterCodeFix(ActionOf(other, MigrationStyles.KeyOf(style)), context.Diagnostics);
            }
        }
    }

    /// <summary>Without a key, the options choose as they do for the first action.</summary>
    private static async Task<CodeAction?> FixAllAsync(FixAllContext context, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var key = context.CodeActionEquivalenceKey;
        var migration = await Migration.OpenAsync(context.Solution, context.CancellationToken).ConfigureAwait(false);
        var migrated = await migration.ApplyAsync(diagnostics, MigrationStyles.Demanded(key), context.CancellationToken).ConfigureAwait(false);
        if (migrated is null)
        {
            return await SentMetascopes.ReplaceAsync(context.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false) is { } corrected ? ActionOf(corrected) : null;
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
