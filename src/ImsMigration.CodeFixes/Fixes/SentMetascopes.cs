using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Fixes;

/// <summary>Fixes IMS0004 where a request that is migrated already sends the metascope as its scope, so that no flow of an assertion leads to it.</summary>
internal static class SentMetascopes
{
    /// <summary>The solution with scopes in place of the metascopes that <paramref name="diagnostics"/> report; <see langword="null"/> if none of them is sent, or no scopes are known.</summary>
    public static Task<Solution?> ReplaceAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string, int, int)>(MetascopesIn(diagnostics).Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        return ReplaceAsync(solution, wanted.Count > 0, (token, _) => wanted.Contains(FileKey.Of(token.GetLocation())), cancellationToken);
    }

    /// <summary>
    /// The same after <paramref name="solution"/> was edited, so that the places are no longer those of <paramref name="diagnostics"/>: a text is meant
    /// by its file and what it says.
    /// </summary>
    public static Task<Solution?> ReplaceAfterEditsAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<(string, string)>(MetascopesIn(diagnostics)
            .Select(diagnostic => (FileKey.Of(diagnostic.Location).File, diagnostic.Location.SourceTree!.GetText(cancellationToken).ToString(diagnostic.Location.SourceSpan))));
        return ReplaceAsync(
            solution,
            wanted.Count > 0,
            (token, compilation) => wanted.Contains((FileKey.Of(token.GetLocation()).File, token.Text)) && IsReported(token, compilation),
            cancellationToken);
    }

    private static async Task<Solution?> ReplaceAsync(Solution solution, bool isAnyWanted, Func<SyntaxToken, Compilation, bool> isWanted, CancellationToken cancellationToken) =>
        isAnyWanted ? await TokenRequestFix.ReplaceMetascopesAsync(solution, isWanted, cancellationToken).ConfigureAwait(false) : null;

    private static IEnumerable<Diagnostic> MetascopesIn(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(static diagnostic => diagnostic.Id == RuleIds.Metascope && diagnostic.Location.IsInSource);

    /// <summary>Whether the author of <paramref name="token"/> has not switched the rule off for it.</summary>
    private static bool IsReported(SyntaxToken token, Compilation compilation) =>
        CompilationWithAnalyzers.GetEffectiveDiagnostics(ImmutableArray.Create(Diagnostic.Create(Descriptors.Metascope, token.GetLocation(), string.Empty, string.Empty)), compilation)
            .Any(static report => !report.IsSuppressed);
}
