using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Rules;
using ImsMigration.Solutions;
using ImsMigration.TokenRequests;
using ImsMigration.Writers.Queries;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Fixes IMS1003: moves the fields of a token request from the URL into the body.</summary>
internal static class SecretInUrlFix
{
    /// <summary>
    /// Returns <paramref name="solution"/> with the requests changed that <paramref name="diagnostics"/> report;
    /// <see langword="null"/> if none is understood, or the result would not compile.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, ImsWords.Flow | ImsWords.Ims | ImsWords.TokenEndpoint, cancellationToken).ConfigureAwait(false);
        var wanted = new HashSet<(string, int, int)>(diagnostics.Select(static diagnostic => FileKey.Of(diagnostic.Location)));
        var groups = TokenRequestFinder.Find(program.Graph)
            .Where(SecretInUrlRule.HasSecretInUrl)
            .Where(request => program.DocumentOf(request.Form.Anchor.NameNode.SyntaxTree) is not null && wanted.Contains(FileKey.Of(SecretInUrlRule.PlaceOf(request).GetLocation())))
            .Select(request => QueryFieldsRewriter.MoveToBody(request.Form, program.Graph, program.Policy))
            .OfType<FormRewrite>()
            .Select(static edits => new MigrationPlan(edits.Replacements, edits.Removals))
            .ToList();
        return await EditGroups.ApplyAsync(solution, program, groups, cancellationToken).ConfigureAwait(false);
    }
}
