using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Reads the value of a field in a format, <c>string.Format("…&amp;jwt_token={2}.{3}", …)</c>, whose computed pieces are arguments of the call.
/// </summary>
internal static class FormatValue
{
    private static readonly Regex s_item = new(@"\{(?<index>\d{1,4})(?:[,:][^{}]*)?\}", RegexOptions.CultureInvariant);

    /// <summary>The items of the format in <paramref name="token"/>, each with its place in the source and the argument that it names.</summary>
    public static IEnumerable<(TextSpan Span, int Index)> ItemsIn(SyntaxToken token) =>
        s_item.Matches(token.Text).Cast<Match>().Select(item =>
            (new TextSpan(token.SpanStart + item.Index, item.Length), int.Parse(item.Groups["index"].Value, CultureInfo.InvariantCulture)));

    /// <summary>
    /// The value that begins at <paramref name="start"/> in the source of <paramref name="token"/>, where <paramref name="format"/> is the argument
    /// with that format. An argument that another field needs as well does not go.
    /// </summary>
    public static TextValue Read(SyntaxToken token, int start, ArgumentSyntax format, ProgramModel program)
    {
        var end = token.Text.IndexOfAny(['&', '"'], start - token.SpanStart) is var at && at >= 0 ? token.SpanStart + at : token.Span.End;
        var value = TextSpan.FromBounds(start, end);
        var items = ItemsIn(token).ToList();
        var wanted = items.Where(item => !value.Contains(item.Span)).Select(static item => item.Index).ToList();
        var arguments = ((ArgumentListSyntax)format.Parent!).Arguments;
        var first = arguments.IndexOf(format) + 1;
        var pieces = ImmutableArray.CreateBuilder<ValuePiece>();
        var gone = ImmutableArray.CreateBuilder<int>();
        pieces.Add(new ValuePiece(value, null));
        var isUnderstood = token.Text.IndexOf("{{", System.StringComparison.Ordinal) < 0;
        var own = items.Where(item => value.Contains(item.Span)).Select(static item => item.Index).Distinct().Except(wanted);
        foreach (var index in own.OrderBy(static index => index))
        {
            if (first + index >= arguments.Count || arguments[first + index].NameColon is not null || AreValues(arguments[first + index].Expression, program))
            {
                // The values are in an array.
                isUnderstood = false;
                pieces.AddRange(arguments.Skip(first).Select(static values => new ValuePiece(values.Span, values.Expression)));
                break;
            }

            var argument = arguments[first + index];
            gone.Add(index);
            pieces.Add(new ValuePiece(TextSpan.FromBounds(arguments[first + index - 1].Span.End, argument.Span.End), argument.Expression));
        }

        return new TextValue(pieces.ToImmutable(), isUnderstood) { FormatArguments = gone.ToImmutable() };
    }

    /// <summary>Whether <paramref name="argument"/> is an array, whose elements are what the items name.</summary>
    public static bool AreValues(ExpressionSyntax argument, ProgramModel program) =>
        program.ModelOf(argument.SyntaxTree).GetTypeInfo(argument, program.CancellationToken).Type is IArrayTypeSymbol;
}
