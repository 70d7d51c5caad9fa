using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers;

/// <summary>
/// Writes the one expression that a function consists of, or the one statement of a branch, as a block, so that a statement can stand before it:
/// <c>=&gt; Send(form);</c> becomes <c>{ Sign(); return Send(form); }</c>, each on a line of its own. What was there is not touched itself.
/// </summary>
internal static class BlockBody
{
    private const string Step = "    ";

    /// <summary>The edits that make a block of <paramref name="place"/>, as below.</summary>
    public static (Replacement Before, Replacement After)? With(string statement, SyntaxNode place, ProgramModel program) => place switch
    {
        ExpressionSyntax expression => OfExpression(statement, expression, program),
        StatementSyntax { Parent: IfStatementSyntax or ElseClauseSyntax or UsingStatementSyntax or LockStatementSyntax or CommonForEachStatementSyntax } only =>
            OfBranch(statement, only, program),
        _ => null,
    };

    private static (Replacement Before, Replacement After)? OfBranch(string statement, StatementSyntax only, ProgramModel program)
    {
        var before = only.GetFirstToken().GetPreviousToken();
        if (only is IfStatementSyntax or UsingStatementSyntax or LockStatementSyntax || HoldsComment(before, only.GetFirstToken()))
        {
            return null;
        }

        var text = only.SyntaxTree.GetText(program.CancellationToken);
        var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, only.Parent!.SpanStart);
        return (
            new Replacement(only.SyntaxTree, TextSpan.FromBounds(before.Span.End, only.SpanStart), newLine + "{" + newLine + Step + statement + newLine + Step),
            new Replacement(only.SyntaxTree, new TextSpan(only.Span.End, 0), newLine + "}"));
    }

    /// <summary>
    /// The edits before and after <paramref name="expression"/>, all that a method, property, accessor or lambda consists of, with
    /// <paramref name="statement"/> before it; <see langword="null"/> where a block may not stand or a comment would be lost.
    /// </summary>
    private static (Replacement Before, Replacement After)? OfExpression(string statement, ExpressionSyntax expression, ProgramModel program)
    {
        if (FunctionOf(expression, program) is not { } function || ArrowOf(expression) is not { } arrow
            || HoldsComment(arrow.GetPreviousToken(), arrow) || HoldsComment(arrow, arrow.GetNextToken()))
        {
            return null;
        }

        var tree = expression.SyntaxTree;
        var text = tree.GetText(program.CancellationToken);
        var owner = expression.Parent is ArrowExpressionClauseSyntax { Parent: { } declaration } ? declaration : expression.Parent!;
        var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, owner.SpanStart);
        var isProperty = owner is BasePropertyDeclarationSyntax;
        var inner = newLine + (isProperty ? Step + Step : Step);
        var open = isProperty ? newLine + "{" + newLine + Step + "get" + newLine + Step + "{" : newLine + "{";
        var close = isProperty ? newLine + Step + "}" + newLine + "}" : newLine + "}";
        var answers = !function.ReturnsVoid && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { IsGenericType: false });
        var isLambda = expression.Parent is AnonymousFunctionExpressionSyntax;
        var start = isLambda ? arrow.Span.End : arrow.GetPreviousToken().Span.End;
        var next = expression.GetLastToken().GetNextToken();
        var end = !isLambda && next.IsKind(SyntaxKind.SemicolonToken) ? next.Span.End : expression.Span.End;
        return (
            new Replacement(tree, TextSpan.FromBounds(start, expression.SpanStart), open + inner + statement + inner + (answers ? "return " : string.Empty)),
            new Replacement(tree, TextSpan.FromBounds(expression.Span.End, end), ";" + close));
    }

    /// <summary>Whether <paramref name="expression"/> is all that a function consists of.</summary>
    public static bool IsOf(SyntaxNode expression) => expression.Parent switch
    {
        ArrowExpressionClauseSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody == expression,
        _ => false,
    };

    private static SyntaxToken? ArrowOf(ExpressionSyntax expression) => expression.Parent switch
    {
        ArrowExpressionClauseSyntax body => body.ArrowToken,
        LambdaExpressionSyntax lambda => lambda.ArrowToken,
        _ => null,
    };

    /// <summary>The function whose block it becomes; <see langword="null"/> for the tree of an expression, which has none.</summary>
    private static IMethodSymbol? FunctionOf(ExpressionSyntax expression, ProgramModel program) => expression switch
    {
        ThrowExpressionSyntax => null,
        { Parent: LambdaExpressionSyntax lambda } => program.ModelOf(lambda.SyntaxTree) is { } model
            && model.GetTypeInfo(lambda, program.CancellationToken).ConvertedType?.TypeKind == TypeKind.Delegate
                ? program.SymbolOf(lambda) as IMethodSymbol
                : null,
        { Parent.Parent: BasePropertyDeclarationSyntax property } => (program.DeclaredSymbolOf(property) as IPropertySymbol)?.GetMethod,
        { Parent.Parent: { } owner } => program.DeclaredSymbolOf(owner) as IMethodSymbol,
        _ => null,
    };

    /// <summary>Whether anything but white space stands between two tokens that follow each other.</summary>
    private static bool HoldsComment(SyntaxToken first, SyntaxToken second) =>
        first.TrailingTrivia.Concat(second.LeadingTrivia)
            .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
