using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Applies a plan to a solution: one text for each file, whichever projects and target frameworks compile it.</summary>
internal static class SolutionEdits
{
    /// <summary>The solution with <paramref name="plan"/> applied, and the documents whose text changed.</summary>
    public static async Task<(Solution Solution, IReadOnlyList<DocumentId> Changed)> ApplyAsync(
        Solution solution,
        SolutionProgram program,
        MigrationPlan plan,
        CancellationToken cancellationToken)
    {
        var changed = new List<DocumentId>();
        foreach (var tree in plan.Trees)
        {
            var key = FileKey.Of(tree);
            if (program.DocumentOf(tree) is not { } id || solution.GetDocument(id) is not { } document)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var removals = EmbeddedStatements.Sorted(plan.Removals.Where(removal => FileKey.Of(removal.Node.SyntaxTree) == key).ToList());
            var replacements = plan.Replacements.Where(replacement => FileKey.Of(replacement.Tree) == key).Concat(removals[true].Select(EmbeddedStatements.Emptied)).ToList();
            var changes = FileEdits.Changes(text, removals[false].ToList(), EmbeddedStatements.Braced(replacements, text));
            if (changes.Count > 0)
            {
                var edited = text.WithChanges(changes);
                var root = await document.WithText(edited).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                var reduced = EmptiedFile.Reduce(root!, edited);
                if (reduced != edited)
                {
                    var namespaces = EmptiedFile.NamespacesIn(root!);
                    var dependents = program.Graph.Program.Trees.Where(other => EmptiedFile.Imports(other, namespaces, cancellationToken)).Select(program.DocumentOf).ToList();
                    reduced = dependents.Contains(null) ? edited : reduced;
                    changed.AddRange(dependents.OfType<DocumentId>());
                }

                solution = WithText(solution, document, reduced, changed);
            }
        }

        return (solution, changed);
    }

    /// <summary>Gives <paramref name="document"/> and every other document of the same file the text <paramref name="text"/>.</summary>
    public static Solution WithText(Solution solution, Document document, SourceText text, List<DocumentId> changed)
    {
        foreach (var id in document.GetLinkedDocumentIds().Add(document.Id))
        {
            solution = solution.WithDocumentText(id, text);
            changed.Add(id);
        }

        return solution;
    }
}
