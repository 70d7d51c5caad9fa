using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Responses;
using ImsMigration.Rules;
using ImsMigration.Solutions;
using ImsMigration.Writers.Lifetimes;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Fixes IMS1001: changes the places that take <c>expires_in</c> of the token endpoint for milliseconds.</summary>
internal static class ExpiresInFix
{
    /// <summary>
    /// Returns <paramref name="solution"/> with the places changed that <paramref name="diagnostics"/> report, and those
    /// that share a margin with them; <see langword="null"/> if none can be: not clear, or the result would not compile.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.Flow | ImsWords.TokenEndpoint, cancellationToken).ConfigureAwait(false);
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        var uses = MillisecondUseFinder.FindAll(program.Graph).Where(static use => use.Issuer == TokenIssuer.TokenEndpoint).ToList();
        var groups = ExpiresInRewriter.Groups(uses, program.Graph.Program)
            .Where(group => group.Uses.Any(use => wanted.Contains(FileKey.Of(ExpiresInRule.LocationOf(use)))))
            .Select(static group => group.Edits)
            .ToList();
        return await EditGroups.ApplyAsync(solution, program, groups, cancellationToken).ConfigureAwait(false);
    }
}
