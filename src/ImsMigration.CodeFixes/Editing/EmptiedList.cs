using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Removes what is left of a list when its last element goes, where the language needs no empty one.</summary>
internal static class EmptiedList
{
    /// <summary>
    /// The change that removes <paramref name="list"/> with all its elements: the initializer of a <c>new</c>, or the parameters behind
    /// the name of a class. <see langword="null"/> if the brackets have to stay, or hold a comment.
    /// </summary>
    public static TextChange? Remove(SyntaxNode list) => list switch
    {
        _ when list.DescendantTrivia().Any(static trivia => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia)) => null,
        InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax { ArgumentList: null } } => new TextChange(WithSpaceBefore(list), "()"),
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } when !HasComment(creation.ArgumentList!.GetTrailingTrivia()) => new TextChange(WithSpaceBefore(list), string.Empty),
        ParameterListSyntax { Parent: ClassDeclarationSyntax type } when NeedsNoConstructor(type) => new TextChange(list.Span, string.Empty),
        _ => null,
    };

    private static TextSpan WithSpaceBefore(SyntaxNode list) => TextSpan.FromBounds(list.GetFirstToken().GetPreviousToken().Span.End, list.Span.End);

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(static piece => piece.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    /// <summary>Whether nobody calls the constructor behind the name of <paramref name="type"/> but by <c>new</c>.</summary>
    private static bool NeedsNoConstructor(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.Any(static inherited => inherited is PrimaryConstructorBaseTypeSyntax) != true
        && !type.Members.Any(SyntaxKind.ConstructorDeclaration);
}
