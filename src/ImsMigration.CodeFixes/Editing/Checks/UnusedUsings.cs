using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing.Checks;

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
            var views = new List<FileView>();
            foreach (var id in file.Distinct())
            {
                views.Add(await FileView.CreateAsync(original.GetDocument(id), changed.GetDocument(id), cancellationToken).ConfigureAwait(false));
            }

            var removals = views.SelectMany(static view => view.Unnecessary)
                .GroupBy(static directive => directive.Span)
                .Where(candidate => views.All(view => view.CanDoWithout(candidate.First())) && views.Any(view => view.NeededBefore(candidate.First())))
                .Select(static candidate => Removal.Whole(candidate.First()))
                .ToList();
            if (removals.Count > 0 && changed.GetDocument(file.First()) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                result = SolutionEdits.WithText(result, document, text.WithChanges(FileEdits.Changes(text, removals, [])), []);
            }
        }

        return result;
    }

    /// <summary>What one project or target framework makes of the using directives of a file. Code that the preprocessor cuts out is not there.</summary>
    private sealed record FileView(
        IReadOnlyList<UsingDirectiveSyntax> Unnecessary,
        ImmutableHashSet<TextSpan> Present,
        ImmutableHashSet<string> UnnecessaryBefore)
    {
        public static async Task<FileView> CreateAsync(Document? before, Document? after, CancellationToken cancellationToken)
        {
            var unnecessaryBefore = await UnnecessaryAsync(before, cancellationToken).ConfigureAwait(false);
            var root = after is null ? null : await after.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var present = root?.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>() ?? [];
            return new FileView(
                await UnnecessaryAsync(after, cancellationToken).ConfigureAwait(false),
                present.Select(static directive => directive.Span).ToImmutableHashSet(),
                unnecessaryBefore.Select(static directive => directive.ToString()).ToImmutableHashSet());
        }

        public bool CanDoWithout(UsingDirectiveSyntax directive) =>
            !Present.Contains(directive.Span) || Unnecessary.Any(other => other.Span == directive.Span);

        public bool NeededBefore(UsingDirectiveSyntax directive) =>
            Present.Contains(directive.Span) && !UnnecessaryBefore.Contains(directive.ToString());
    }

    private static async Task<IReadOnlyList<UsingDirectiveSyntax>> UnnecessaryAsync(Document? document, CancellationToken cancellationToken)
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
