using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// What becomes of a file whose last type went. It is not removed from the project, because `dotnet format` then rewrites
/// the project file or fails; it keeps no more than the comment at its head.
/// </summary>
internal static class EmptiedFile
{
    /// <summary>The text that is left of <paramref name="text"/> if <paramref name="root"/> declares nothing; otherwise <paramref name="text"/>.</summary>
    public static SourceText Reduce(SyntaxNode root, SourceText text)
    {
        if (root is not CompilationUnitSyntax { AttributeLists.Count: 0, Externs.Count: 0 } unit
            || unit.Usings.Any(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None))
            || !unit.Members.All(IsEmpty)
            || !unit.DescendantTrivia().All(MeansNothing))
        {
            return text;
        }

        var head = unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia
            .TakeWhile(static trivia => !trivia.IsDirective)
            .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(static trivia => trivia.Span.End)
            .DefaultIfEmpty(0)
            .Last();
        var end = head == 0 ? 0 : text.Lines.GetLineFromPosition(head).EndIncludingLineBreak;
        return text.WithChanges(new TextChange(TextSpan.FromBounds(end, text.Length), string.Empty));
    }

    /// <summary>The namespaces that <paramref name="root"/> declares.</summary>
    public static ImmutableHashSet<string> NamespacesIn(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(static space => space.Name.ToString()).ToImmutableHashSet();

    /// <summary>Whether <paramref name="tree"/> imports one of <paramref name="namespaces"/>, which may be gone with their last type.</summary>
    public static bool Imports(SyntaxTree tree, ImmutableHashSet<string> namespaces, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit
        && unit.Usings.Concat(unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static space => space.Usings))
            .Any(directive => namespaces.Contains(directive.Name?.ToString() ?? string.Empty));

    /// <summary>
    /// Whether <paramref name="trivia"/> does nothing in a file without declarations. Code that another target framework compiles is looked at, too.
    /// </summary>
    private static bool MeansNothing(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.DisabledTextTrivia => SyntaxFactory.ParseCompilationUnit(trivia.ToString())
                is { Members.Count: 0, AttributeLists.Count: 0, Externs.Count: 0, ContainsDiagnostics: false } other
            && other.Usings.All(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)),
        SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia
            or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia
            or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia => true,
        _ => !trivia.IsDirective,
    };

    private static bool IsEmpty(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax { Externs.Count: 0 } space && space.Members.All(IsEmpty);
}
