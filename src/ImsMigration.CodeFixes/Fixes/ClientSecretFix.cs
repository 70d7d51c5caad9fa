using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Secrets;
using ImsMigration.Solutions;
using ImsMigration.Writers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Fixes;

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
        var secrets = ClientSecretFinder.FindAll(program.Graph).ToList();
        var texts = diagnostics.Select(diagnostic => TextAt(diagnostic.Location, program, cancellationToken)).OfType<SyntaxNode>()
            .GroupBy(static text => (FileKey.Of(text.SyntaxTree), text.Span))
            .Select(static sameText => sameText.First())
            .ToList();
        var accepted = new List<MigrationPlan>();
        Solution? result = null;
        foreach (var text in texts)
        {
            var secret = secrets.Find(secret => secret.Node == text)?.Text;
            var others = secrets.Where(other => other.Text != secret && (IsInTests(text, program) || !IsInTests(other.Node, program))).Select(static other => other.Node).ToList();
            foreach (var edits in ClientSecretRewriter.Rewrite(text, others, program.Graph))
            {
                var all = accepted.Append(edits).ToList();
                var plan = new MigrationPlan(all.SelectMany(static part => part.Replacements).Distinct().ToList(), all.SelectMany(static part => part.Removals).ToList());
                if (await CheckedEdits.ApplyAsync(solution, program, plan, texts.Select(FieldAround).OfType<string>(), mayWarn: false, cancellationToken).ConfigureAwait(false) is { } changed)
                {
                    accepted.Add(edits);
                    result = changed;
                    break;
                }
            }
        }

        return result;
    }

    /// <summary>Whether <paramref name="node"/> stands in a class of tests, whose secrets are for a stand-in and not for the program.</summary>
    private static bool IsInTests(SyntaxNode node, SolutionProgram program) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => program.Graph.Program.DeclaredSymbolOf(type) is INamedTypeSymbol symbol && symbol.GetMembers().Any(TestCode.Is));

    /// <summary>A constant that becomes a field can be used in files where only a constant will do.</summary>
    private static string? FieldAround(SyntaxNode text) =>
        text.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Parent.Parent: FieldDeclarationSyntax } field ? field.Identifier.ValueText : null;

    private static SyntaxNode? TextAt(Location location, SolutionProgram program, CancellationToken cancellationToken)
    {
        var tree = program.Graph.Program.Trees.FirstOrDefault(tree => tree == location.SourceTree && program.DocumentOf(tree) is not null);
        return tree?.GetRoot(cancellationToken).FindNode(location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(node => node is ExpressionSyntax or InterpolatedStringTextSyntax && node.Span == location.SourceSpan);
    }
}
