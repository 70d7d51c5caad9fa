using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Scopes;

/// <summary>Writes code that speaks of metascopes once more so that it speaks of scopes: its texts, and the members that have a twin.</summary>
internal static class ScopeTerms
{
    /// <summary>The source of <paramref name="node"/> with other terms, where <paramref name="carriers"/> are the members with a twin; <see langword="null"/> if nothing in it changes.</summary>
    public static string? Rename(SyntaxNode node, IEnumerable<ISymbol> carriers, ProgramModel program)
    {
        var edits = new List<(TextSpan Span, string Text)>();
        Collect(node, carriers.ToList(), program, edits);
        return edits.Count == 0 ? null : Apply(node, edits);
    }

    /// <summary>The same, where <paramref name="part"/> becomes another text besides.</summary>
    public static string Rename(SyntaxNode node, IEnumerable<ISymbol> carriers, ProgramModel program, (TextSpan Span, string Text) part)
    {
        var edits = new List<(TextSpan Span, string Text)>();
        Collect(node, carriers.ToList(), program, edits);
        edits.RemoveAll(edit => edit.Span.OverlapsWith(part.Span));
        edits.Add(part);
        return Apply(node, edits);
    }

    private static void Collect(SyntaxNode node, IReadOnlyCollection<ISymbol> carriers, ProgramModel program, List<(TextSpan Span, string Text)> edits)
    {
        if (node is SimpleNameSyntax name && program.SymbolOf(name) is { } symbol && carriers.Any(carrier => SymbolKey.Same(carrier, symbol)) && ScopeNames.Of(name.Identifier.ValueText) is { } twin)
        {
            edits.Add((name.Identifier.Span, twin));
            return;
        }

        if (node is ExpressionSyntax expression
            && program.ModelOf(node.SyntaxTree).GetConstantValue(expression, program.CancellationToken) is { HasValue: true, Value: string text }
            && ScopeNames.Of(text) is { } renamed)
        {
            edits.Add((node.Span, SourceLayout.Literal(renamed)));
            return;
        }

        foreach (var child in node.ChildNodes())
        {
            Collect(child, carriers, program, edits);
        }
    }

    private static string Apply(SyntaxNode node, List<(TextSpan Span, string Text)> edits)
    {
        var source = node.ToString();
        foreach (var (span, text) in edits.OrderByDescending(static edit => edit.Span.Start))
        {
            source = source.Remove(span.Start - node.SpanStart, span.Length).Insert(span.Start - node.SpanStart, text);
        }

        return source;
    }
}
