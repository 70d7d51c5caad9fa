using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Migrates all flows of a document, project or solution in one plan. The batch fixer would drop edits that meet in one
/// place, and `dotnet format` asks without an equivalence key if the first diagnostic has no fix; this one then does what
/// the options say, as for the key of the first action.
/// </summary>
internal sealed class ServiceAccountFixAllProvider : FixAllProvider
{
    /// <summary>The only instance; it has no state.</summary>
    public static readonly ServiceAccountFixAllProvider Instance = new();

    private ServiceAccountFixAllProvider()
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey;
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        if (diagnostics.Count == 0)
        {
            return null;
        }

        var migration = await Migration.OpenAsync(fixAllContext.Solution, fixAllContext.CancellationToken).ConfigureAwait(false);
        var migrated = await migration.ApplyAsync(diagnostics, MigrationStyles.Demanded(key), fixAllContext.CancellationToken).ConfigureAwait(false);
        return migrated is null ? null : ServiceAccountCodeFixProvider.ActionOf(migrated, key ?? MigrationStyles.ConfiguredKey);
    }

    private static async Task<IReadOnlyCollection<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            default:
                var all = new List<Diagnostic>();
                foreach (var project in context.Solution.Projects)
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all;
        }
    }
}
