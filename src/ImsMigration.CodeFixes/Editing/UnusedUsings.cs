using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Editing;

/// <summary>Removes the using directives that a migration made unnecessary, and no others.</summary>
internal static class UnusedUsings
{
    /// <summary>The compiler's ids for a using directive that is unnecessary, or whose namespace is not there any more.</summary>
    private static readonly string[] s_ids = ["CS8019", "CS0246", "CS0234"];

    /// <summary>
    /// Returns <paramref name="changed"/> without the using directives of <paramref name="documents"/> that were needed
    /// in <paramref name="original"/> and are not any more, in any project or target framework that compiles the file.
    /// </summary>
    public static async Task<Solution> RemoveAsync(
        Solution original,
        Solution changed,
        IReadOnlyList<DocumentId> documents,
        CancellationToken cancellationToken)
    {
        var result = changed;
        foreach (var file in documents.GroupBy(id => changed.GetDocument(id)!.FilePath ?? id.ToString()))
        {
            List<Removal>? removals = null;
            foreach (var id in file.Distinct())
            {
                var before = await UnnecessaryAsync(original.GetDocument(id), cancellationToken).ConfigureAwait(false);
                var known = new HashSet<string>(before.Select(static node => node.ToString()), StringComparer.Ordinal);
                var now = await UnnecessaryAsync(changed.GetDocument(id), cancellationToken).ConfigureAwait(false);
                var found = now.Where(node => !known.Contains(node.ToString())).Select(DispensableUse.Whole).ToList();
                removals = removals is null ? found : removals.Where(removal => found.Any(other => other.Span == removal.Span)).ToList();
            }

            if (removals is { Count: > 0 } && changed.GetDocument(file.First()) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                result = SolutionEdits.WithText(result, document, text.WithChanges(FileEdits.Changes(text, removals, [])), []);
            }
        }

        return result;
    }

    private static async Task<IReadOnlyList<SyntaxNode>> UnnecessaryAsync(Document? document, CancellationToken cancellationToken)
    {
        if (document is null
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        return model.GetDiagnostics(null, cancellationToken)
            .Where(static diagnostic => s_ids.Contains(diagnostic.Id))
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>())
            .OfType<UsingDirectiveSyntax>()
            .Distinct()
            .ToList();
    }
}
