using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ImsMigration.TestKit;

/// <summary>Several customer projects that use each other, link the same files, or are one project for two target frameworks.</summary>
/// <param name="Projects">The projects; one that is referenced stands before those that reference it.</param>
public sealed record CustomerSolution(ImmutableArray<CustomerProject> Projects)
{
    /// <summary>The projects in a workspace of their own.</summary>
    public Solution ToSolution()
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var ids = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var project in Projects)
        {
            var references = project.References.Select(name => ids[name]).ToList();
            ids.Add(project.Name, ProjectId.CreateNewId(project.Name));
            solution = project.Code.AddTo(solution, ids[project.Name], project.Name, project.Symbols, references);
        }

        return solution;
    }

    /// <summary>The text of each source file of <paramref name="solution"/> by its path relative to the solution.</summary>
    /// <exception cref="InvalidOperationException">Two projects have different texts for one file.</exception>
    public static async Task<ImmutableSortedDictionary<string, string>> TextsOfAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var path = document.FilePath![CustomerCode.Root.Length..];
            var text = (await document.GetTextAsync(cancellationToken)).ToString();
            if (texts.TryGetValue(path, out var other) && other != text)
            {
                throw new InvalidOperationException($"{path} has two texts:\n{other}\n----\n{text}");
            }

            texts[path] = text;
        }

        return texts.ToImmutable();
    }

    /// <summary>The compile errors of all projects of <paramref name="solution"/>.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ErrorsOfAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            errors.AddRange(compilation!.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return errors.ToImmutable();
    }
}
