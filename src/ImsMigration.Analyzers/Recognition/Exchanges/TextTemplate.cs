using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// A text that is put together in the source from constant and computed parts, by concatenation or interpolation.
/// <see cref="Text"/> holds one placeholder character for each computed part, so that the whole can be matched at once.
/// </summary>
internal sealed class TextTemplate
{
    /// <summary>Stands for a computed part; no source text holds this private-use character.</summary>
    public const char Hole = ComposedText.Hole;

    private TextTemplate(ExpressionSyntax expression, string text, ImmutableArray<ExpressionSyntax> holes)
    {
        Expression = expression;
        Text = text;
        Holes = holes;
    }

    /// <summary>The whole expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The constant parts, with a <see cref="Hole"/> for each computed one.</summary>
    public string Text { get; }

    /// <summary>The computed parts, in order.</summary>
    public ImmutableArray<ExpressionSyntax> Holes { get; }

    /// <summary>The template of the outermost text that the token <paramref name="part"/> belongs to.</summary>
    public static TextTemplate Around(SyntaxNode part)
    {
        var outermost = part is InterpolatedStringContentSyntax ? part.Parent! : part;
        while (outermost.Parent is ParenthesizedExpressionSyntax || outermost.Parent.IsKind(SyntaxKind.AddExpression))
        {
            outermost = outermost.Parent;
        }

        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        Append((ExpressionSyntax)outermost, text, holes);
        return new TextTemplate((ExpressionSyntax)outermost, text.ToString(), holes.ToImmutableArray());
    }

    /// <summary>The computed part that stands at <paramref name="position"/> in <see cref="Text"/>.</summary>
    public ExpressionSyntax HoleAt(int position) => Holes[Text.Take(position).Count(static c => c == Hole)];

    private static void Append(ExpressionSyntax expression, StringBuilder text, List<ExpressionSyntax> holes)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Append(parenthesized.Expression, text, holes);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Append(sum.Left, text, holes);
                Append(sum.Right, text, holes);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    AppendContent(content, text, holes);
                }

                break;
            case LiteralExpressionSyntax { Token.Value: string literal }:
                text.Append(literal);
                break;
            default:
                text.Append(Hole);
                holes.Add(expression);
                break;
        }
    }

    private static void AppendContent(InterpolatedStringContentSyntax content, StringBuilder text, List<ExpressionSyntax> holes)
    {
        switch (content)
        {
            case InterpolatedStringTextSyntax constant:
                text.Append(constant.TextToken.ValueText);
                break;
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                Append(interpolation.Expression, text, holes);
                break;
            case InterpolationSyntax interpolation:
                text.Append(Hole);
                holes.Add(interpolation.Expression);
                break;
        }
    }
}
