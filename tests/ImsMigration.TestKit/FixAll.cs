using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration.TestKit;

/// <summary>Applies the code fix as hosts do: to a whole solution like <c>dotnet format</c>, or to one diagnostic like a light bulb.</summary>
public static class FixAll
{
    /// <summary>The solution after Fix All in it, once per id as <c>dotnet format</c> does.</summary>
    public static async Task<Solution> InSolutionAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        foreach (var id in new ServiceAccountCodeFixProvider().FixableDiagnosticIds)
        {
            solution = await InSolutionAsync(solution, id, cancellationToken);
        }

        return solution;
    }

    /// <summary>The solution after the light bulb's action at the first diagnostic that has one; <see langword="null"/> if none has.</summary>
    public static async Task<Solution?> FirstAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        foreach (var diagnostic in await Diagnosis.OfAsync(solution, cancellationToken))
        {
            if (await AtAsync(solution, diagnostic, cancellationToken) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>The solution after the light bulb's action at <paramref name="diagnostic"/>; <see langword="null"/> if none is offered.</summary>
    public static async Task<Solution?> AtAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
        await new ServiceAccountCodeFixProvider().RegisterCodeFixesAsync(context);
        return actions.Count == 0 ? null : await ChangedAsync(actions[0], cancellationToken);
    }

    private static async Task<Solution> InSolutionAsync(Solution solution, string id, CancellationToken cancellationToken)
    {
        var fixer = new ServiceAccountCodeFixProvider();
        var found = (await Diagnosis.OfAsync(solution, cancellationToken)).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
        if (found.IsEmpty)
        {
            return solution;
        }

        var document = solution.GetDocument(found[0].Location.SourceTree)!;
        var context = new FixAllContext(
            document,
            fixer,
            FixAllScope.Solution,
            codeActionEquivalenceKey: null!,
            [id],
            new Provider(found),
            cancellationToken);
        var action = await fixer.GetFixAllProvider().GetFixAsync(context);
        return action is null ? solution : await ChangedAsync(action, cancellationToken);
    }

    private static async Task<Solution> ChangedAsync(CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Provider(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id == project.Id));
    }
}
