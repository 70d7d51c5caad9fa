using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Flow;
using ImsMigration.Ims;
using ImsMigration.Recognition.Caching;
using ImsMigration.Rewriting.TokenCaching;
using ImsMigration.Rules;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Planning;

/// <summary>Fixes IMS1005: makes the methods that request a token for every call keep it.</summary>
internal static class TokenPerCallFix
{
    /// <summary>
    /// Returns <paramref name="solution"/> with the methods changed that <paramref name="diagnostics"/> report;
    /// <see langword="null"/> if none can be: not understood, or the result would not compile.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.Flow | ImsWords.TokenEndpoint, cancellationToken).ConfigureAwait(false);
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        var taken = new Dictionary<string, HashSet<string>>();
        var groups = UncachedTokenFinder.FindAll(program.Graph)
            .Where(token => wanted.Contains(FileKey.Of(TokenPerCallRule.LocationOf(token.Declaration))))
            .GroupBy(static token => FileKey.Of(TokenPerCallRule.LocationOf(token.Declaration)))
            .Select(static views => views.First())
            .Select(token => TokenCacheEdits.Of(token, program.Graph, NamesIn(token, taken)))
            .Where(static edits => !edits.IsEmpty)
            .ToList();
        return await EditGroups.ApplyAsync(solution, program, groups, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Two tokens of one class need different names.</summary>
    private static HashSet<string> NamesIn(UncachedToken token, Dictionary<string, HashSet<string>> taken)
    {
        var type = SymbolKey.Of(token.Method.ContainingType);
        return taken.TryGetValue(type, out var names) ? names : taken[type] = [];
    }
}
