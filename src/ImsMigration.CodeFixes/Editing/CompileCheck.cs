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
    /// Whether one of <paramref name="documents"/> has an error in <paramref name="changed"/> that it had not in
    /// <paramref name="original"/>. Warnings that the project treats as errors are errors.
    /// </summary>
    public static async Task<bool> HasNewErrorsAsync(
        Solution original,
        Solution changed,
        IEnumerable<DocumentId> documents,
        CancellationToken cancellationToken)
    {
        foreach (var id in documents)
        {
            var before = await ErrorsAsync(original.GetDocument(id), cancellationToken).ConfigureAwait(false);
            var after = await ErrorsAsync(changed.GetDocument(id), cancellationToken).ConfigureAwait(false);
            if (after.Any(error => error.Value > (before.TryGetValue(error.Key, out var count) ? count : 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Dictionary<string, int>> ErrorsAsync(Document? document, CancellationToken cancellationToken)
    {
        var model = document is null ? null : await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null
            ? []
            : model.GetDiagnostics(null, cancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .GroupBy(static diagnostic => diagnostic.Id)
                .ToDictionary(static errors => errors.Key, static errors => errors.Count());
    }
}
