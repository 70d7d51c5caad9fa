using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Caching;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Rules;
using ImsMigration.Solutions;
using ImsMigration.Writers.TokenCaching;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Fixes IMS1005: makes the methods that request a token for every call keep it.</summary>
internal static class TokenPerCallFix
{
    /// <summary>
    /// Returns <paramref name="solution"/> with the methods changed that <paramref name="diagnostics"/> report;
    /// <see langword="null"/> if none can be: not understood, or the result would not compile.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await LoadAsync(solution, cancellationToken).ConfigureAwait(false);
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        var taken = new Dictionary<string, HashSet<string>>();
        var tokens = UncachedTokenFinder.FindAll(program.Graph)
            .Where(token => wanted.Contains(FileKey.Of(TokenPerCallRule.LocationOf(token.Declaration))))
            .GroupBy(static token => FileKey.Of(TokenPerCallRule.LocationOf(token.Declaration)))
            .Select(static views => views.First())
            .Select(token => (Token: token, Edits: TokenCacheEdits.Of(token, program.Graph, NamesIn(token, taken))))
            .ToList();
        var groups = tokens.Select(static token => token.Edits).Where(static edits => !edits.IsEmpty).ToList();
        var changed = await EditGroups.ApplyAsync(solution, program, groups, cancellationToken).ConfigureAwait(false);
        foreach (var method in tokens.Where(token => token.Edits.IsEmpty && TokenPart.In(token.Token, program.Graph.Program) is not null).Select(static token => IdOf(token.Token)).ToList())
        {
            changed = await SplitAsync(changed ?? solution, method, cancellationToken).ConfigureAwait(false) ?? changed;
        }

        return changed;
    }

    /// <summary>Gives the part of <paramref name="method"/> that requests a token a method of its own, which keeps it; both or nothing.</summary>
    private static async Task<Solution?> SplitAsync(Solution solution, string method, CancellationToken cancellationToken)
    {
        var program = await LoadAsync(solution, cancellationToken).ConfigureAwait(false);
        if (UncachedTokenFinder.FindAll(program.Graph).FirstOrDefault(token => IdOf(token) == method) is not { } mixed
            || TokenPart.In(mixed, program.Graph.Program) is not { } part
            || TokenExtraction.Of(mixed, part, program.Graph.Program) is not { } extraction
            || await EditGroups.ApplyAsync(solution, program, [extraction.Edits.ToImmutableArray()], cancellationToken).ConfigureAwait(false) is not { } extracted)
        {
            return null;
        }

        var next = await LoadAsync(extracted, cancellationToken).ConfigureAwait(false);
        return UncachedTokenFinder.FindAll(next.Graph).FirstOrDefault(token => token.Method.Name == extraction.Name && TypeOf(token) == TypeOf(mixed)) is { } pure
            && TokenCacheEdits.Of(pure, next.Graph, new HashSet<string>()) is { IsEmpty: false } edits
                ? await EditGroups.ApplyAsync(extracted, next, [edits], cancellationToken).ConfigureAwait(false)
                : null;
    }

    private static Task<SolutionProgram> LoadAsync(Solution solution, CancellationToken cancellationToken) =>
        SolutionProgram.LoadAsync(solution, ImsWords.Flow | ImsWords.TokenEndpoint, cancellationToken);

    /// <summary>What names the method of <paramref name="token"/> also after its file was edited.</summary>
    private static string IdOf(UncachedToken token) => token.Method.ContainingAssembly.Name + "|" + token.Method.GetDocumentationCommentId();

    private static string? TypeOf(UncachedToken token) => token.Method.ContainingAssembly.Name + "|" + token.Method.ContainingType.GetDocumentationCommentId();

    /// <summary>Two tokens of one class need different names.</summary>
    private static HashSet<string> NamesIn(UncachedToken token, Dictionary<string, HashSet<string>> taken)
    {
        var type = SymbolKey.Of(token.Method.ContainingType);
        return taken.TryGetValue(type, out var names) ? names : taken[type] = [];
    }
}
