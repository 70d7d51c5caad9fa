using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Rules;
using ImsMigration.Solutions;
using ImsMigration.TokenRequests;
using ImsMigration.Writers.TokenRequests;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Fixes IMS1004: completes and corrects client-credentials requests to IMS where the right value is known.</summary>
internal sealed class TokenRequestFix
{
    private readonly SolutionProgram _program;
    private readonly HashSet<(string File, int Start, int Length, string Problem)> _wanted;
    private readonly Func<SyntaxToken, Compilation, bool> _isWantedMetascope;

    private TokenRequestFix(SolutionProgram program, IEnumerable<Diagnostic> diagnostics, Func<SyntaxToken, Compilation, bool> isWantedMetascope)
    {
        _program = program;
        _isWantedMetascope = isWantedMetascope;
        _wanted = new HashSet<(string, int, int, string)>(diagnostics.Select(static diagnostic =>
            KeyOf(diagnostic.Location, diagnostic.Properties.TryGetValue(TokenRequestRule.ProblemProperty, out var problem) ? problem! : string.Empty)));
    }

    /// <summary>
    /// Returns <paramref name="solution"/> with the requests corrected that <paramref name="diagnostics"/> report;
    /// <see langword="null"/> if no answer is known, or the result would not compile.
    /// </summary>
    public static Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        ApplyAsync(solution, diagnostics, static (_, _) => false, cancellationToken);

    /// <summary>The same for requests whose scope is a metascope in a text that <paramref name="isWanted"/>, and no others.</summary>
    public static Task<Solution?> ReplaceMetascopesAsync(Solution solution, Func<SyntaxToken, Compilation, bool> isWanted, CancellationToken cancellationToken) =>
        ApplyAsync(solution, [], isWanted, cancellationToken);

    private static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, Func<SyntaxToken, Compilation, bool> isWantedMetascope, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.Flow | ImsWords.Ims | ImsWords.TokenEndpoint, cancellationToken).ConfigureAwait(false);
        var groups = new TokenRequestFix(program, diagnostics, isWantedMetascope).Groups().ToList();
        return await EditGroups.ApplyAsync(solution, program, groups, cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<ImmutableArray<Replacement>> Groups()
    {
        var requests = TokenRequestFinder.Find(_program.Graph);
        var libraryRequests = LibraryRequestFinder.Find(_program.Graph);
        var rewriter = new TokenRequestRewriter(_program.Graph, _program.Policy, requests, libraryRequests);
        foreach (var request in requests)
        {
            foreach (var problem in TokenRequestProblems.Of(request).Where(IsWanted))
            {
                if (rewriter.Correct(request.Form, problem, _program.OptionsOf(problem.Place.SyntaxTree)) is { IsEmpty: false } edits)
                {
                    yield return edits;
                }
            }
        }

        foreach (var request in libraryRequests)
        {
            foreach (var problem in LibraryRequestProblems.Of(request).Where(IsWanted))
            {
                var options = _program.OptionsOf(problem.Place.SyntaxTree);
                var edits = problem.Kind is ProblemKind.Missing or ProblemKind.Header
                    ? LibraryRequestRewriter.Set(request, problem, options, _program.Graph.Program)
                    : rewriter.Correct(null, problem with { Field = "scope" }, options);
                if (!edits.IsEmpty)
                {
                    yield return edits;
                }
            }
        }

        var program = _program.Graph.Program;
        var placeholders = program.TreesWith(Metascopes.ScopePlaceholder).SelectMany(tree => TokenRequestRule.PlaceholdersIn(tree, program.CancellationToken));
        foreach (var place in placeholders.Where(place => IsWanted(place, TokenRequestRule.Placeholder)))
        {
            if (TokenRequestRewriter.FillIn(place, _program.OptionsOf(place.SyntaxTree), program) is { IsEmpty: false } edits)
            {
                yield return edits;
            }
        }
    }

    private bool IsWanted(TokenRequestProblem problem) =>
        IsWanted(problem.Place, TokenRequestRule.KeyOf(problem)) || (problem.Kind == ProblemKind.Metascope && IsWantedMetascope(problem.Place));

    private bool IsWantedMetascope(SyntaxNode place) =>
        _program.DocumentOf(place.SyntaxTree) is not null
        && _program.Graph.Program.CompilationOf(place.SyntaxTree) is var compilation
        && place.DescendantTokens().Any(token => token.Value is string && _isWantedMetascope(token, compilation));

    private bool IsWanted(SyntaxNode place, string problem) =>
        _program.DocumentOf(place.SyntaxTree) is not null && _wanted.Contains(KeyOf(place.GetLocation(), problem));

    private static (string File, int Start, int Length, string Problem) KeyOf(Location location, string problem)
    {
        var (file, start, length) = FileKey.Of(location);
        return (file, start, length, problem);
    }
}
