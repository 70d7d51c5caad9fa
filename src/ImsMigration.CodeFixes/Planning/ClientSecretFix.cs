using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Editing;
using ImsMigration.Ims;
using ImsMigration.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Planning;

/// <summary>Takes client secrets out of the source of a solution, each by the first way that compiles.</summary>
internal static class ClientSecretFix
{
    private const ImsWords Words = ImsWords.Ims | ImsWords.Flow | ImsWords.TokenEndpoint | ImsWords.SdkSecret;

    /// <summary>
    /// Returns <paramref name="solution"/> without the secrets that <paramref name="diagnostics"/> report, or
    /// <see langword="null"/> if none of them can be taken out.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var program = await SolutionProgram.LoadAsync(solution, Words, cancellationToken).ConfigureAwait(false);
        var texts = diagnostics.Select(diagnostic => TextAt(diagnostic.Location, program, cancellationToken)).OfType<ExpressionSyntax>()
            .GroupBy(static text => (FileKey.Of(text.SyntaxTree), text.Span))
            .Select(static sameText => sameText.First())
            .ToList();
        var accepted = new List<Replacement>();
        Solution? result = null;
        foreach (var text in texts)
        {
            foreach (var edits in ClientSecretRewriter.Rewrite(text, program.Graph))
            {
                var plan = new MigrationPlan(accepted.Concat(edits).Distinct().ToList(), []);
                if (await CheckedEdits.ApplyAsync(solution, program, plan, texts.Select(FieldAround).OfType<string>(), cancellationToken).ConfigureAwait(false) is { } changed)
                {
                    accepted.AddRange(edits);
                    result = changed;
                    break;
                }
            }
        }

        return result;
    }

    /// <summary>A constant that becomes a field can be used in files where only a constant will do.</summary>
    private static string? FieldAround(ExpressionSyntax text) =>
        text.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Parent.Parent: FieldDeclarationSyntax } field ? field.Identifier.ValueText : null;

    private static ExpressionSyntax? TextAt(Location location, SolutionProgram program, CancellationToken cancellationToken)
    {
        var tree = program.Graph.Program.Trees.FirstOrDefault(tree => tree == location.SourceTree && program.DocumentOf(tree) is not null);
        return tree?.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(node => node.Span == location.SourceSpan);
    }
}
