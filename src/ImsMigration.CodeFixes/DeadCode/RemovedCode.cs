using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>The code that a plan takes away, by file. Spans are the same for every target framework of a file.</summary>
internal sealed class RemovedCode
{
    private readonly Dictionary<string, List<TextSpan>> _spans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextSpan>> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextSpan>> _pinned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextSpan>> _whole = new(StringComparer.Ordinal);
    private readonly List<Removal> _removals = [];
    private readonly HashSet<SyntaxNode> _planned = [];

    /// <summary>Every removal, in the order in which it was found.</summary>
    public IReadOnlyList<Removal> Removals => _removals;

    /// <summary>Whether all of <paramref name="node"/> is gone.</summary>
    public bool Contains(SyntaxNode node) => Contains(node.SyntaxTree, node.Span);

    /// <summary>Whether <paramref name="span"/> of <paramref name="tree"/> is gone.</summary>
    public bool Contains(SyntaxTree tree, TextSpan span) =>
        _spans.TryGetValue(FileKey.Of(tree), out var spans)
        && spans.Any(removed => removed.Contains(span))
        && !(_kept.TryGetValue(FileKey.Of(tree), out var kept) && kept.Any(part => part.Contains(span)));

    /// <summary>Takes a part away that a rewriter replaces by something else: it uses no symbols any more, and no removal edits it.</summary>
    public void AddReplaced(SyntaxTree tree, TextSpan span) => SpansOf(_spans, tree).Add(span);

    /// <summary>Says that <paramref name="part"/> of replaced code is written again: what it names stays in use.</summary>
    public void Keep(SyntaxNode part) => SpansOf(_kept, part.SyntaxTree).Add(part.Span);

    /// <summary>Says that <paramref name="span"/> holds a part of the new request, which nothing may take away.</summary>
    public void Pin(SyntaxTree tree, TextSpan span) => SpansOf(_pinned, tree).Add(span);

    /// <summary>Says that <paramref name="span"/> stays as it is, with all its parts.</summary>
    public void PinWhole(SyntaxTree tree, TextSpan span)
    {
        Pin(tree, span);
        SpansOf(_whole, tree).Add(span);
    }

    /// <summary>Whether <paramref name="removal"/> would take a part of the new request away, or of what stays as it is.</summary>
    public bool HoldsRequest(Removal removal)
    {
        var key = FileKey.Of(removal.Node.SyntaxTree);
        return (_pinned.TryGetValue(key, out var pinned) && pinned.Any(span => removal.Span.Contains(span)))
            || (_whole.TryGetValue(key, out var whole) && whole.Any(span => span.Contains(removal.Span)));
    }

    /// <summary>Takes <paramref name="removal"/> away; returns whether it was still there.</summary>
    public bool Add(Removal removal)
    {
        var discard = removal.Style == RemovalStyle.Element
            ? _removals.FindIndex(other => other.Style == RemovalStyle.Discard && other.Span == removal.Span && other.Node.SyntaxTree == removal.Node.SyntaxTree)
            : -1;
        if (discard >= 0)
        {
            // What became a discard goes as a whole.
            _removals[discard] = removal;
            return true;
        }

        if (Contains(removal.Node.SyntaxTree, removal.Span))
        {
            return false;
        }

        SpansOf(_spans, removal.Node.SyntaxTree).Add(removal.Span);
        _removals.Add(removal);
        return true;
    }

    /// <summary>Says that the new request takes the place of <paramref name="removal"/>: what that did to the request is done in another way.</summary>
    public void Plan(Removal removal) => _planned.Add(removal.Node);

    /// <summary>Whether the new request takes the place of <paramref name="call"/>.</summary>
    public bool IsPlanned(SyntaxNode call) => _planned.Contains(call) || (call.Parent is StatementSyntax statement && _planned.Contains(statement));

    private static List<TextSpan> SpansOf(Dictionary<string, List<TextSpan>> all, SyntaxTree tree)
    {
        var key = FileKey.Of(tree);
        if (!all.TryGetValue(key, out var spans))
        {
            all.Add(key, spans = []);
        }

        return spans;
    }
}
