using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// A text that is put together in the source from constant and computed parts, by concatenation or interpolation.
/// <see cref="Text"/> holds one placeholder character for each computed part, so that the whole can be matched at once.
/// </summary>
internal sealed class TextTemplate
{
    /// <summary>Stands for a computed part; no source text holds this private-use character.</summary>
    public const char Hole = UnknownPart.Mark;

    private static readonly Regex s_formatItem = new(@"\{(?<index>\d+)\}", RegexOptions.CultureInvariant);

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

        return OfPiece((ExpressionSyntax)outermost);
    }

    /// <summary>
    /// The template of <paramref name="container"/>, which may also be a call of <c>string.Format</c>, <c>string.Concat</c>
    /// or <c>string.Join</c>, or a chain of calls on a new StringBuilder; <see langword="null"/> where the text is put together in another way.
    /// </summary>
    public static TextTemplate? Of(SyntaxNode container, ProgramModel program)
    {
        if (container is not ExpressionSyntax expression)
        {
            return null;
        }

        if (expression is not InvocationExpressionSyntax call)
        {
            return OfPiece(expression) is { } template && template is not { Text.Length: 1, Holes.Length: 1 } ? template : null;
        }

        if (AppendChain.ReadBy(call) is { } chain)
        {
            return chain.PiecesIn(program) is { } pieces ? Joined(call, StartOf(chain).Concat(pieces)) : null;
        }

        return program.OperationOf(call) is IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method }
            ? OfCall(method.Name, call, program)
            : null;
    }

    /// <summary>The template of <paramref name="expression"/> where it is a piece of a longer text, so that it may be one computed part.</summary>
    public static TextTemplate OfPiece(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        Append(expression, text, holes);
        return new TextTemplate(expression, text.ToString(), holes.ToImmutableArray());
    }

    /// <summary>The template of a text that <paramref name="parts"/> make one behind the other, and that <paramref name="whole"/> has at last.</summary>
    public static TextTemplate Joined(ExpressionSyntax whole, IEnumerable<TextTemplate> parts)
    {
        var text = new StringBuilder();
        var holes = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var part in parts)
        {
            text.Append(part.Text);
            holes.AddRange(part.Holes);
        }

        return new TextTemplate(whole, text.ToString(), holes.ToImmutable());
    }

    /// <summary>
    /// The template of what <paramref name="whole"/> makes of <paramref name="arguments"/>, a format and the values that its items name;
    /// <see langword="null"/> if the format is not known, or names a value that is not there or stands in an array.
    /// </summary>
    public static TextTemplate? Formatted(ExpressionSyntax whole, IReadOnlyList<ExpressionSyntax> arguments, ProgramModel program)
    {
        if (arguments.Count == 0 || FormEntry.ConstantText(arguments[0], program) is not { } format)
        {
            return null;
        }

        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        var end = 0;
        foreach (Match item in s_formatItem.Matches(format))
        {
            var index = item.Value.Length < 6 ? int.Parse(item.Groups["index"].Value, CultureInfo.InvariantCulture) + 1 : arguments.Count;
            if (index >= arguments.Count || FormatValue.AreValues(arguments[index], program))
            {
                return null;
            }

            text.Append(format, end, item.Index - end);
            Append(arguments[index], text, holes);
            end = item.Index + item.Length;
        }

        text.Append(format, end, format.Length - end);
        return new TextTemplate(whole, text.ToString(), holes.ToImmutableArray());
    }

    /// <summary>The computed part that stands at <paramref name="position"/> in <see cref="Text"/>.</summary>
    public ExpressionSyntax HoleAt(int position) => Holes[Text.Take(position).Count(static c => c == Hole)];

    private static TextTemplate? OfCall(string method, InvocationExpressionSyntax call, ProgramModel program)
    {
        var arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        switch (method)
        {
            case "Format":
                return Formatted(call, arguments, program);
            case "Concat":
                return Joined(call, arguments.Select(OfPiece));
            case "Join" when arguments.Count > 1 && FormEntry.ConstantText(arguments[0], program) is { } separator:
                var elements = arguments.Count == 2 ? ElementsOf(arguments[1]) : arguments.Skip(1).ToList();
                var between = new TextTemplate(arguments[0], separator, ImmutableArray<ExpressionSyntax>.Empty);
                return elements is null ? null : Joined(call, elements.SelectMany((element, index) => index == 0 ? [OfPiece(element)] : new[] { between, OfPiece(element) }));
            default:
                return null;
        }
    }

    /// <summary>The text that a new StringBuilder starts with, where it is no number and no text of elsewhere.</summary>
    private static IEnumerable<TextTemplate> StartOf(AppendChain chain) =>
        ((ObjectCreationExpressionSyntax)chain.Receiver).ArgumentList?.Arguments.FirstOrDefault()?.Expression
            is { } start and (LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            ? [OfPiece(start)]
            : [];

    private static List<ExpressionSyntax>? ElementsOf(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax)
            => collection.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression).ToList(),
        _ => null,
    };

    /// <summary>Appends <paramref name="whole"/> part by part. The parts wait here and not on the stack, because a sum can have thousands of terms.</summary>
    private static void Append(ExpressionSyntax whole, StringBuilder text, List<ExpressionSyntax> holes)
    {
        var waiting = new Stack<SyntaxNode>();
        waiting.Push(whole);
        while (waiting.Count > 0)
        {
            switch (waiting.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    waiting.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    waiting.Push(sum.Right);
                    waiting.Push(sum.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    for (var last = interpolated.Contents.Count - 1; last >= 0; last--)
                    {
                        waiting.Push(interpolated.Contents[last]);
                    }

                    break;
                case LiteralExpressionSyntax { Token.Value: string literal }:
                    text.Append(literal);
                    break;
                case InterpolatedStringTextSyntax constant:
                    text.Append(constant.TextToken.ValueText);
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                    waiting.Push(interpolation.Expression);
                    break;
                case InterpolationSyntax interpolation:
                    text.Append(Hole);
                    holes.Add(interpolation.Expression);
                    break;
                case ExpressionSyntax computed:
                    text.Append(Hole);
                    holes.Add(computed);
                    break;
            }
        }
    }
}
