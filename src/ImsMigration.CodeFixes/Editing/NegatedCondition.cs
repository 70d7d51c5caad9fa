using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Turns conditions round, with as few changes as the language allows: <c>a == b</c> becomes <c>a != b</c>.</summary>
internal static class NegatedCondition
{
    /// <summary>The change that turns <paramref name="condition"/> round.</summary>
    public static TextChange Of(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => new TextChange(not.OperatorToken.Span, string.Empty),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => new TextChange(equal.OperatorToken.Span, "!="),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different => new TextChange(different.OperatorToken.Span, "=="),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } match when CanNegatePatterns(match) => new TextChange(new TextSpan(match.Pattern.SpanStart, 0), "not "),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax inner } pattern }
            => new TextChange(TextSpan.FromBounds(pattern.SpanStart, inner.SpanStart), string.Empty),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            => new TextChange(new TextSpan(condition.SpanStart, 0), "!"),
        _ => new TextChange(condition.Span, "!(" + condition + ")"),
    };

    private static bool CanNegatePatterns(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;
}
