using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Solutions;

/// <summary>
/// A second look at a project with the preprocessor symbols turned round, so that code in a branch that is not compiled
/// now, for example under <c>#if DEBUG</c>, is migrated along and keeps alive what it uses.
/// </summary>
internal static class AlternativeView
{
    /// <summary>
    /// The compilation with the other branches, or <see langword="null"/> if none of the branches that are cut out can
    /// concern the flow.
    /// </summary>
    public static Compilation? Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = compilation.SyntaxTrees.ToList();
        var concerned = trees.Where(tree => HasConcernedBranch(tree, cancellationToken)).ToList();
        if (concerned.Count == 0 || concerned[0].Options is not CSharpParseOptions options)
        {
            return null;
        }

        var named = new HashSet<string>(concerned.SelectMany(tree => SymbolsIn(tree, cancellationToken)), StringComparer.Ordinal);
        named.SymmetricExceptWith(options.PreprocessorSymbolNames);
        var turned = options.WithPreprocessorSymbols(named);
        return compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(trees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(cancellationToken), turned, tree.FilePath, cancellationToken)));
    }

    private static bool HasConcernedBranch(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is { ContainsDirectives: true } root
        && ((ImsMarkers.In(tree.GetText(cancellationToken)) & (ImsWords.Flow | ImsWords.SdkCredentials)) != 0 || NamesJwt(root))
        && root.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));

    private static bool NamesJwt(SyntaxNode root) =>
        root.DescendantTrivia().Any(static trivia =>
            trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().IndexOf("jwt", StringComparison.OrdinalIgnoreCase) >= 0);

    private static IEnumerable<string> SymbolsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantTrivia()
            .Select(static trivia => trivia.GetStructure())
            .OfType<ConditionalDirectiveTriviaSyntax>()
            .SelectMany(static directive => directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(static name => name.Identifier.ValueText);
}
