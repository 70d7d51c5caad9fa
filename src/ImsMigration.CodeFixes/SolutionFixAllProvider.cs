using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration;

/// <summary>
/// Fixes all diagnostics of a document, project or solution in one plan. The batch fixer would drop edits that meet in one
/// place, and `dotnet format` asks without an equivalence key if the first diagnostic has no fix; this one needs none.
/// </summary>
internal sealed class SolutionFixAllProvider : FixAllProvider
{
    private readonly Func<FixAllContext, IReadOnlyCollection<Diagnostic>, Task<CodeAction?>> _find;

    /// <summary>
    /// Creates the provider of one fix: <paramref name="find"/> returns the action that fixes the diagnostics, of which
    /// there is at least one, or <see langword="null"/> if none of them can be fixed.
    /// </summary>
    public SolutionFixAllProvider(Func<FixAllContext, IReadOnlyCollection<Diagnostic>, Task<CodeAction?>> find) => _find = find;

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        return diagnostics.Count == 0 ? null : await _find(fixAllContext, diagnostics).ConfigureAwait(false);
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
