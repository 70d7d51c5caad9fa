using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing.Checks;

/// <summary>
/// Removes global using directives for the libraries of tokens and keys that a migration made unnecessary: with the reference to the library
/// gone, they would not compile. Whether one is needed is only known when all files of a project are bound, so others are not asked for.
/// </summary>
internal static class UnusedGlobalUsings
{
    private const string UnnecessaryId = "CS8019";

    private static readonly ImmutableArray<string> s_namespaces = ImmutableArray.Create(
        "Azure.Security.KeyVault", "Jose", "JWT", "Microsoft.IdentityModel", "Org.BouncyCastle", "System.IdentityModel", "System.Security.Cryptography");

    /// <summary><paramref name="changed"/> without those directives in the projects of <paramref name="documents"/> that some code of <paramref name="original"/> needed.</summary>
    public static async Task<Solution> RemoveAsync(Solution original, Solution changed, IReadOnlyList<DocumentId> documents, CancellationToken cancellationToken)
    {
        foreach (var id in documents.Select(static document => document.ProjectId).Distinct().ToList())
        {
            foreach (var document in changed.GetProject(id)?.Documents ?? [])
            {
                if (await CandidatesAsync(document, cancellationToken).ConfigureAwait(false) is { Count: > 0 } candidates)
                {
                    changed = await RemoveAsync(original, changed, document, candidates, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return changed;
    }

    private static async Task<Solution> RemoveAsync(Solution original, Solution changed, Document document, List<UsingDirectiveSyntax> candidates, CancellationToken cancellationToken)
    {
        var unnecessary = await UnnecessaryAsync(changed, document.Id, cancellationToken).ConfigureAwait(false);
        var unnecessaryBefore = await UnnecessaryAsync(original, document.Id, cancellationToken).ConfigureAwait(false);
        var removals = candidates
            .Where(candidate => unnecessary.Contains(candidate.ToString()) && !unnecessaryBefore.Contains(candidate.ToString()))
            .Select(static candidate => Removal.Whole(candidate))
            .ToList();
        if (removals.Count == 0)
        {
            return changed;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SolutionEdits.WithText(changed, document, text.WithChanges(FileEdits.Changes(text, removals, [])), []);
    }

    private static async Task<List<UsingDirectiveSyntax>> CandidatesAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return text.ToString().IndexOf("global using", StringComparison.Ordinal) >= 0
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                ? root.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && IsOfLibrary(directive)).ToList()
                : [];
    }

    private static bool IsOfLibrary(UsingDirectiveSyntax directive) =>
        directive.Name?.ToString() is { } name && s_namespaces.Any(space => name == space || name.StartsWith(space + ".", StringComparison.Ordinal));

    /// <summary>The directives of <paramref name="document"/> that no file of its project needs.</summary>
    private static async Task<ImmutableHashSet<string>> UnnecessaryAsync(Solution solution, DocumentId document, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(document) is not { } file
            || await file.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || await file.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
        {
            return ImmutableHashSet<string>.Empty;
        }

        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        return compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Id == UnnecessaryId && diagnostic.Location.SourceTree == tree)
            .SelectMany(diagnostic => DirectivesAt(root, diagnostic.Location.SourceSpan))
            .Select(static directive => directive.ToString())
            .ToImmutableHashSet();
    }

    /// <summary>The compiler says of several in a row only once that they are not needed.</summary>
    private static IEnumerable<UsingDirectiveSyntax> DirectivesAt(SyntaxNode root, TextSpan span) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax).OfType<UsingDirectiveSyntax>().Where(directive => span.IntersectsWith(directive.Span));
}
