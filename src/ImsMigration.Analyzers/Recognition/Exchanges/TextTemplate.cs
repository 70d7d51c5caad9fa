using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// A text that is put together in the source from constant and computed parts, by concatenation or interpolation.
/// <see cref="Text"/> holds one placeholder character for each computed part, so that the whole can be matched at once.
/// </summary>
internal sealed class TextTemplate
{
    /// <summary>Stands for a computed part; no source text holds this private-use character.</summary>
    public const char Hole = ComposedText.Hole;

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

        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        Append((ExpressionSyntax)outermost, text, holes);
        return new TextTemplate((ExpressionSyntax)outermost, text.ToString(), holes.ToImmutableArray());
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

        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        if (expression is not InvocationExpressionSyntax call)
        {
            Append(expression, text, holes);
            return text.Length == 1 && holes.Count == 1 ? null : new TextTemplate(expression, text.ToString(), holes.ToImmutableArray());
        }

        if (BuilderChain.Of(call) is var (start, calls))
        {
            return AppendChain(start, calls, text, holes, program) ? new TextTemplate(expression, text.ToString(), holes.ToImmutableArray()) : null;
        }

        return program.OperationOf(call) is IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } method }
            && AppendCall(method.Name, call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList(), text, holes, program)
                ? new TextTemplate(expression, text.ToString(), holes.ToImmutableArray())
                : null;
    }

    /// <summary>The template of a text that <paramref name="parts"/> make one behind the other, and that <paramref name="whole"/> has at last.</summary>
    public static TextTemplate Joined(ExpressionSyntax whole, IEnumerable<ExpressionSyntax> parts)
    {
        var text = new StringBuilder();
        var holes = new List<ExpressionSyntax>();
        foreach (var part in parts)
        {
            Append(part, text, holes);
        }

        return new TextTemplate(whole, text.ToString(), holes.ToImmutableArray());
    }

    /// <summary>The computed part that stands at <paramref name="position"/> in <see cref="Text"/>.</summary>
    public ExpressionSyntax HoleAt(int position) => Holes[Text.Take(position).Count(static c => c == Hole)];

    private static bool AppendCall(string method, List<ExpressionSyntax> arguments, StringBuilder text, List<ExpressionSyntax> holes, ProgramModel program)
    {
        switch (method)
        {
            case "Format" when arguments.Count > 0 && FormEntry.ConstantText(arguments[0], program) is { } format:
                return AppendFormat(format, arguments, text, holes);
            case "Concat":
                arguments.ForEach(argument => Append(argument, text, holes));
                return true;
            case "Join" when arguments.Count > 1 && FormEntry.ConstantText(arguments[0], program) is { } separator:
                var elements = arguments.Count == 2 ? ElementsOf(arguments[1]) : arguments.Skip(1).ToList();
                for (var index = 0; index < elements?.Count; index++)
                {
                    text.Append(index == 0 ? string.Empty : separator);
                    Append(elements[index], text, holes);
                }

                return elements is not null;
            default:
                return false;
        }
    }

    private static bool AppendChain(ExpressionSyntax? start, IReadOnlyList<InvocationExpressionSyntax> calls, StringBuilder text, List<ExpressionSyntax> holes, ProgramModel program)
    {
        if (start is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
        {
            Append(start, text, holes);
        }

        foreach (var call in calls)
        {
            var arguments = call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
            switch (((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText)
            {
                case "Append" when arguments.Count == 1:
                    Append(arguments[0], text, holes);
                    break;
                case "AppendFormat" when arguments.Count > 0 && FormEntry.ConstantText(arguments[0], program) is { } format && AppendFormat(format, arguments, text, holes):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool AppendFormat(string format, List<ExpressionSyntax> arguments, StringBuilder text, List<ExpressionSyntax> holes)
    {
        var end = 0;
        foreach (Match item in s_formatItem.Matches(format))
        {
            var index = item.Value.Length < 6 ? int.Parse(item.Groups["index"].Value, CultureInfo.InvariantCulture) + 1 : arguments.Count;
            if (index >= arguments.Count)
            {
                return false;
            }

            text.Append(format, end, item.Index - end);
            Append(arguments[index], text, holes);
            end = item.Index + item.Length;
        }

        text.Append(format, end, format.Length - end);
        return true;
    }

    private static List<ExpressionSyntax>? ElementsOf(ExpressionSyntax array) => array switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToList(),
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax)
            => collection.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression).ToList(),
        _ => null,
    };

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
