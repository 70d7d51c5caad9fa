using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Editing.Checks;

/// <summary>Compares the compile errors before and after an edit.</summary>
internal static class CompileCheck
{
    /// <summary>
    /// The trees of those of <paramref name="documents"/> that do not compile. Who uses what cannot be told from such code, so
    /// nothing is removed from it but fields of requests. A warning that the project treats as an error is none here.
    /// </summary>
    public static async Task<IReadOnlyCollection<SyntaxTree>> WithErrorsAsync(
        Solution solution,
        IEnumerable<DocumentId> documents,
        CancellationToken cancellationToken)
    {
        var broken = new List<SyntaxTree>();
        foreach (var id in documents)
        {
            var model = await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (model is not null && model.GetDiagnostics(null, cancellationToken).Any(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error))
            {
                broken.Add(model.SyntaxTree);
            }
        }

        return broken;
    }

    /// <summary>
    /// What the compiler says of one of <paramref name="documents"/> in <paramref name="changed"/>, at least as severe as
    /// <paramref name="severity"/>, and does not say in <paramref name="original"/>; also that their project has no entry point any more, which
    /// it says of no place.
    /// </summary>
    public static async Task<IReadOnlyList<CompileFault>> NewFaultsAsync(
        Solution original,
        Solution changed,
        IReadOnlyCollection<DocumentId> documents,
        DiagnosticSeverity severity,
        CancellationToken cancellationToken)
    {
        var found = new List<CompileFault>();
        foreach (var id in documents)
        {
            var before = await FaultsAsync(original.GetDocument(id), severity, cancellationToken).ConfigureAwait(false);
            var after = await FaultsAsync(changed.GetDocument(id), severity, cancellationToken).ConfigureAwait(false);
            foreach (var faults in after.Where(faults => faults.Count() > before[faults.Key].Count()))
            {
                // The same words of the same thing are no news; if all are the same, it cannot be said which one is.
                var known = before[faults.Key].ToLookup(static fault => fault.GetMessage(CultureInfo.InvariantCulture));
                var news = faults.Where(fault => !known.Contains(fault.GetMessage(CultureInfo.InvariantCulture))).ToList();
                found.AddRange((news.Count > 0 ? news : faults.ToList()).Select(fault => new CompileFault(id, fault.Id, fault.Location.SourceSpan)));
            }
        }

        foreach (var project in documents.Select(static id => id.ProjectId).Distinct())
        {
            if (await HasEntryPointAsync(original.GetProject(project), cancellationToken).ConfigureAwait(false)
                && !await HasEntryPointAsync(changed.GetProject(project), cancellationToken).ConfigureAwait(false))
            {
                found.Add(new CompileFault(null, "CS5001", default));
            }
        }

        return found;
    }

    private static async Task<bool> HasEntryPointAsync(Project? project, CancellationToken cancellationToken) =>
        project is not null
        && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
        && compilation.GetEntryPoint(cancellationToken) is not null;

    private static async Task<ILookup<string, Diagnostic>> FaultsAsync(Document? document, DiagnosticSeverity severity, CancellationToken cancellationToken)
    {
        var model = document is null ? null : await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return (model is null ? ImmutableArray<Diagnostic>.Empty : model.GetDiagnostics(null, cancellationToken))
            .Where(diagnostic => diagnostic.Severity >= severity && !diagnostic.IsSuppressed)
            .ToLookup(static diagnostic => diagnostic.Id);
    }
}
