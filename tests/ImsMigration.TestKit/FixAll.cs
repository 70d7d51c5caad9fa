using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration.TestKit;

/// <summary>Applies the code fixes as hosts do: to a whole solution like <c>dotnet format</c>, or to one diagnostic like a light bulb.</summary>
public static class FixAll
{
    private static readonly ImmutableArray<CodeFixProvider> s_providers =
    [
        .. typeof(ServiceAccountCodeFixProvider).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)) && type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { DocumentKinds: [nameof(TextDocumentKind.Document)] })
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The ids that a code fix for source files exists for, in order.</summary>
    public static IEnumerable<string> FixableIds => s_providers.SelectMany(static provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal);

    /// <summary>The solution after Fix All in it, once per id as <c>dotnet format</c> does.</summary>
    public static async Task<Solution> InSolutionAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        // What is reported changes only with the solution.
        ImmutableArray<Diagnostic>? found = null;
        foreach (var id in FixableIds)
        {
            found ??= await Diagnosis.OfEveryRuleAsync(solution, cancellationToken);
            if (await InSolutionAsync(solution, id, found.Value, cancellationToken) is { } changed)
            {
                solution = changed;
                found = null;
            }
        }

        return solution;
    }

    /// <summary>The solution after the light bulb's action at the first diagnostic that has one; <see langword="null"/> if none has.</summary>
    public static async Task<Solution?> FirstAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        foreach (var diagnostic in (await Diagnosis.OfEveryRuleAsync(solution, cancellationToken)).Where(static diagnostic => diagnostic.Location.IsInSource))
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
        var actions = await ActionsAsync(document, diagnostic, cancellationToken);
        return actions.IsEmpty ? null : await ChangedAsync(actions[0], cancellationToken);
    }

    /// <summary>The actions that a light bulb in <paramref name="document"/> offers for <paramref name="diagnostic"/>, the default first.</summary>
    public static async Task<ImmutableArray<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken = default) =>
        (await EntriesAsync(document, diagnostic, cancellationToken)).RemoveAll(IsExplanation);

    /// <summary>The titles of the entries that such a light bulb shows only to say why it offers nothing.</summary>
    public static async Task<IEnumerable<string>> ExplanationsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken = default) =>
        (await EntriesAsync(document, diagnostic, cancellationToken)).Where(IsExplanation).Select(static action => action.Title);

    /// <summary>An explanation has its page behind it, and no key that Fix All knows.</summary>
    private static bool IsExplanation(CodeAction action) => action.EquivalenceKey is not { } key || key.StartsWith("ims_migration.why", StringComparison.Ordinal);

    private static async Task<ImmutableArray<CodeAction>> EntriesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        }

        return actions.ToImmutable();
    }

    /// <summary>
    /// The solution after Fix All for the rule <paramref name="id"/> in <paramref name="scope"/> around <paramref name="document"/>,
    /// where the host knows of the diagnostics <paramref name="found"/> and has the equivalence key <paramref name="key"/>;
    /// <see langword="null"/> if no action is offered.
    /// </summary>
    public static async Task<Solution?> InScopeAsync(
        Document document,
        FixAllScope scope,
        string id,
        ImmutableArray<Diagnostic> found,
        string? key = null,
        CancellationToken cancellationToken = default)
    {
        var fixer = s_providers.Single(provider => provider.FixableDiagnosticIds.Contains(id));
        var context = new FixAllContext(
            document,
            fixer,
            scope,
            codeActionEquivalenceKey: key!,
            [id],
            new Provider(found.RemoveAll(diagnostic => diagnostic.Id != id)),
            cancellationToken);
        var action = await fixer.GetFixAllProvider()!.GetFixAsync(context);
        return action is null ? null : await ChangedAsync(action, cancellationToken);
    }

    private static async Task<Solution?> InSolutionAsync(Solution solution, string id, ImmutableArray<Diagnostic> reported, CancellationToken cancellationToken)
    {
        var found = reported.RemoveAll(diagnostic => diagnostic.Id != id);
        return found.IsEmpty
            ? null
            : await InScopeAsync(solution.GetDocument(found[0].Location.SourceTree)!, FixAllScope.Solution, id, found, cancellationToken: cancellationToken);
    }

    /// <summary>The solution that <paramref name="action"/> would leave.</summary>
    public static async Task<Solution> ChangedAsync(CodeAction action, CancellationToken cancellationToken = default)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Provider(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => document.Project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id == project.Id));
    }
}
