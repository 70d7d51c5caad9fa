using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>The lines of one file that go as a whole, and what becomes of the blank lines around them.</summary>
internal sealed class RemovedLines
{
    private static readonly Regex s_comment = new(@"//.*|/\*.*\*/\s*$", RegexOptions.CultureInvariant);

    private readonly SourceText _text;
    private readonly SortedSet<int> _lines = [];
    private readonly List<(SyntaxNode Node, int Line)> _nodes = [];

    /// <summary>Creates an empty set of lines of <paramref name="text"/>.</summary>
    public RemovedLines(SourceText text) => _text = text;

    /// <summary>
    /// Takes the lines of <paramref name="node"/> with the comments that belong to it. Returns <see langword="false"/>,
    /// and takes nothing, if other code stands on one of these lines.
    /// </summary>
    public bool TryAdd(SyntaxNode node, int trailing = 0)
    {
        var first = _text.Lines.GetLineFromPosition(node.SpanStart).LineNumber;
        var last = _text.Lines.GetLineFromPosition(node.Span.End).LineNumber;
        var before = LineText(first).Substring(0, node.SpanStart - _text.Lines[first].Start);
        var after = LineText(last).Substring(node.Span.End + trailing - _text.Lines[last].Start).Trim();
        if (before.Trim().Length > 0 || !(after.Length == 0 || IsComment(after)))
        {
            return false;
        }

        Add(first, last);
        _nodes.Add((node, first));
        return true;
    }

    /// <summary>Takes the lines from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void Add(int first, int last) => _lines.UnionWith(Enumerable.Range(first, last - first + 1));

    /// <summary>Takes <paramref name="lines"/>.</summary>
    public void Add(IEnumerable<int> lines) => _lines.UnionWith(lines);

    /// <summary>The deletions, with the blank lines that would be left doubled or at the edge of a block.</summary>
    public IEnumerable<TextChange> Changes()
    {
        AddOwnedComments();
        AddEmptiedBranches();
        var pending = _lines.ToList();
        var next = 0;
        while (next < pending.Count)
        {
            var first = pending[next];
            var last = first;
            var hasGap = false;
            next++;
            while (next < pending.Count && Enumerable.Range(last + 1, pending[next] - last - 1).All(IsBlank))
            {
                hasGap |= pending[next] > last + 1;
                last = pending[next];
                next++;
            }

            last = OwnedComments.ExtendDown(_text, last, _lines);
            while (next < pending.Count && pending[next] <= last)
            {
                next++;
            }

            yield return Delete(first, last, hasGap);
        }
    }

    /// <summary>Takes the comments above what goes. Only now it is known what else goes from the same paragraph.</summary>
    private void AddOwnedComments()
    {
        foreach (var (node, line) in _nodes.OrderBy(static removed => removed.Line))
        {
            var first = OwnedComments.FirstLine(_text, node, line, _lines);
            if (first < line)
            {
                Add(first, line - 1);
            }
        }
    }

    /// <summary>Takes the directives of a branch of the preprocessor, or of a region, of which nothing else is left.</summary>
    private void AddEmptiedBranches()
    {
        var open = new Stack<int>();
        for (var line = 0; _lines.Count > 0 && line < _text.Lines.Count; line++)
        {
            var content = LineText(line).TrimStart();
            if (content.StartsWith("#if", StringComparison.Ordinal) || content.StartsWith("#region", StringComparison.Ordinal))
            {
                open.Push(line);
            }
            else if ((content.StartsWith("#endif", StringComparison.Ordinal) || content.StartsWith("#endregion", StringComparison.Ordinal)) && open.Count > 0)
            {
                var inside = Enumerable.Range(open.Peek() + 1, line - open.Pop() - 1).ToList();
                if (inside.Any(_lines.Contains) && inside.All(other => _lines.Contains(other) || IsBlank(other) || IsElse(other)))
                {
                    Add(inside[0] - 1, line);
                }
            }
        }
    }

    private bool IsElse(int line) =>
        LineText(line).TrimStart() is var content && (content.StartsWith("#else", StringComparison.Ordinal) || content.StartsWith("#elif", StringComparison.Ordinal));

    private TextChange Delete(int first, int last, bool hasGap)
    {
        var before = 0;
        while (first - before - 1 >= 0 && IsBlank(first - before - 1))
        {
            before++;
        }

        var after = 0;
        while (last + after + 1 < _text.Lines.Count - 1 && IsBlank(last + after + 1))
        {
            after++;
        }

        var wanted = Wanted(first, last, before, after, hasGap);
        var missing = wanted - before - after;
        var start = _text.Lines[first - Math.Max(0, before - wanted)].Start;
        var keptBefore = Math.Min(before, wanted);
        var end = _text.Lines[last + after - Math.Min(after, wanted - keptBefore)].EndIncludingLineBreak;
        return new TextChange(TextSpan.FromBounds(start, Math.Max(start, end)), missing > 0 ? SourceLayout.NewLineOf(_text) : string.Empty);
    }

    /// <summary>How many of the blank lines around a deletion stay: what separated the code before, but none at the edge of a block.</summary>
    private int Wanted(int first, int last, int before, int after, bool hasGap)
    {
        var above = first - before - 1;
        var below = last + after + 1;
        if (above < 0 || OpensBlock(above))
        {
            return 0;
        }

        if (below >= _text.Lines.Count - 1 && (below >= _text.Lines.Count || IsBlank(below)))
        {
            return 0;
        }

        if (LineText(below).TrimStart().StartsWith("}", StringComparison.Ordinal))
        {
            return 0;
        }

        return Math.Max(Math.Max(before, after), hasGap ? 1 : 0);
    }

    private bool OpensBlock(int line) => s_comment.Replace(LineText(line), string.Empty).TrimEnd().EndsWith("{", StringComparison.Ordinal);

    private bool IsBlank(int line) => LineText(line).Trim().Length == 0;

    private string LineText(int line) => _text.ToString(_text.Lines[line].Span);

    private static bool IsComment(string text) =>
        text.StartsWith("//", StringComparison.Ordinal)
        || (text.StartsWith("/*", StringComparison.Ordinal) && text.EndsWith("*/", StringComparison.Ordinal));
}
