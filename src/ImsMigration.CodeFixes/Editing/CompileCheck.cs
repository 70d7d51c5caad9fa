using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Editing;

/// <summary>Compares the compile errors before and after an edit.</summary>
internal static class CompileCheck
{
    /// <summary>
    /// Whether one of <paramref name="documents"/> does not compile. Who uses what cannot be told from such code, so
    /// nothing is removed from it. A warning that the project treats as an error is none here.
    /// </summary>
    public static async Task<bool> HasErrorsAsync(Solution solution, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            var model = await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (model is not null && model.GetDiagnostics(null, cancellationToken).Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the compiler says something of one of <paramref name="documents"/> in <paramref name="changed"/>, at least as severe as
    /// <paramref name="severity"/>, that it does not say in <paramref name="original"/>; or their project has no entry point any more, which
    /// the compiler says of no place.
    /// </summary>
    public static async Task<bool> HasNewFaultsAsync(
        Solution original,
        Solution changed,
        IReadOnlyCollection<DocumentId> documents,
        DiagnosticSeverity severity,
        CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            var before = await FaultsAsync(original.GetDocument(id), severity, cancellationToken).ConfigureAwait(false);
            var after = await FaultsAsync(changed.GetDocument(id), severity, cancellationToken).ConfigureAwait(false);
            if (after.Any(fault => fault.Value > (before.TryGetValue(fault.Key, out var count) ? count : 0)))
            {
                return true;
            }
        }

        foreach (var project in documents.Select(static id => id.ProjectId).Distinct())
        {
            if (await HasEntryPointAsync(original.GetProject(project), cancellationToken).ConfigureAwait(false)
                && !await HasEntryPointAsync(changed.GetProject(project), cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> HasEntryPointAsync(Project? project, CancellationToken cancellationToken) =>
        project is not null
        && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
        && compilation.GetEntryPoint(cancellationToken) is not null;

    private static async Task<Dictionary<string, int>> FaultsAsync(Document? document, DiagnosticSeverity severity, CancellationToken cancellationToken)
    {
        var model = document is null ? null : await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null
            ? []
            : model.GetDiagnostics(null, cancellationToken)
                .Where(diagnostic => diagnostic.Severity >= severity && !diagnostic.IsSuppressed)
                .GroupBy(static diagnostic => diagnostic.Id)
                .ToDictionary(static faults => faults.Key, static faults => faults.Count());
    }
}
