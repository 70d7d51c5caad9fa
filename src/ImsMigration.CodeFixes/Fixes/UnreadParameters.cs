using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Fixes;

/// <summary>
/// Lets a parameter of a primary constructor stay that nobody reads any more, because a test or another program passes it: the compiler warns
/// of it (CS9113), and a read that does nothing would go on loading the key. The warning is switched off for its lines, with the reason.
/// </summary>
internal static class UnreadParameters
{
    /// <summary>The warning of the compiler.</summary>
    public const string WarningId = "CS9113";

    private const string Reason = " // Only the retired JWT assertion read it; other code still passes it.";

    /// <summary>The edits around the lines of <paramref name="parameters"/>; those of one list get one pair.</summary>
    public static IEnumerable<Replacement> Keep(IEnumerable<ParameterSyntax> parameters)
    {
        foreach (var list in parameters.GroupBy(static parameter => parameter.Parent!))
        {
            var text = list.Key.SyntaxTree.GetText();
            var start = text.Lines.GetLineFromPosition(list.Min(static parameter => parameter.SpanStart)).Start;
            var last = text.Lines.GetLineFromPosition(list.Max(static parameter => parameter.Span.End));
            var newLine = SourceLayout.NewLineOf(text);
            var isLastLine = last.EndIncludingLineBreak == last.End;
            var restore = "#pragma warning restore " + WarningId;
            yield return new Replacement(list.Key.SyntaxTree, new TextSpan(start, 0), "#pragma warning disable " + WarningId + Reason + newLine);
            yield return new Replacement(list.Key.SyntaxTree, new TextSpan(last.EndIncludingLineBreak, 0), isLastLine ? newLine + restore : restore + newLine);
        }
    }

    /// <summary>Whether the lines of <paramref name="parameter"/> can get such a pair: neither begins or ends in a text over several lines.</summary>
    public static bool CanKeep(ParameterSyntax parameter)
    {
        var text = parameter.SyntaxTree.GetText();
        var start = text.Lines.GetLineFromPosition(parameter.SpanStart).Start;
        var end = text.Lines.GetLineFromPosition(parameter.Span.End).End;
        return parameter.Parent is ParameterListSyntax { Parent: TypeDeclarationSyntax } && !IsInsideToken(parameter, start) && !IsInsideToken(parameter, end);
    }

    private static bool IsInsideToken(SyntaxNode node, int position)
    {
        var root = node.SyntaxTree.GetRoot();
        return position < root.FullSpan.End && root.FindToken(position) is var token && token.SpanStart < position && position < token.Span.End;
    }
}
