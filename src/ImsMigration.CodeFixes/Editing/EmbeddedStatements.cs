using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Gives braces to a statement that stands without them under a condition, a loop or the like, where an edit makes several statements or none
/// of it: otherwise only the first would still depend on the condition, or the next statement of the program would.
/// </summary>
internal static class EmbeddedStatements
{
    /// <summary><paramref name="replacements"/> of the file <paramref name="text"/>, with braces where they are needed from now on.</summary>
    public static IReadOnlyList<Replacement> Braced(IReadOnlyList<Replacement> replacements, SourceText text)
    {
        var touched = replacements
            .Select(replacement => (Replacement: replacement, Statement: StatementAt(replacement)))
            .Where(static edit => edit.Statement is not null)
            .GroupBy(static edit => edit.Statement!, static edit => edit.Replacement);
        var braced = touched
            .Select(edits => (Edits: edits, Text: BracedText(edits.Key, edits, text)))
            .Where(static edits => edits.Text is not null)
            .ToList();
        return braced.Count == 0
            ? replacements
            : replacements.Except(braced.SelectMany(static group => group.Edits)).Concat(braced.Select(group => Block(group.Edits.Key, group.Text!))).ToList();
    }

    /// <summary>What of <paramref name="removals"/> is an embedded statement alone, whose place may not stay empty.</summary>
    public static ILookup<bool, Removal> Sorted(IReadOnlyList<Removal> removals) =>
        removals.ToLookup(removal =>
            removal.Style == RemovalStyle.Lines
            && removal.Node is StatementSyntax statement
            && IsEmbedded(statement)
            && !removals.Any(other => other.Node != statement && other.Node.SyntaxTree == statement.SyntaxTree && other.Span.Contains(statement.Span)));

    /// <summary>
    /// What takes the place of the embedded statement that <paramref name="removal"/> is: nothing behind <c>else</c>, which goes as well,
    /// or an empty block.
    /// </summary>
    public static Replacement Emptied(Removal removal) =>
        removal.Node.Parent is ElseClauseSyntax otherwise
            ? new Replacement(otherwise.SyntaxTree, TextSpan.FromBounds(otherwise.ElseKeyword.GetPreviousToken().Span.End, otherwise.Span.End), string.Empty)
            : new Replacement(removal.Node.SyntaxTree, removal.Node.Span, "{ }");

    /// <summary>The embedded statement that <paramref name="replacement"/> edits, or adds to at its end.</summary>
    private static StatementSyntax? StatementAt(Replacement replacement)
    {
        var root = replacement.Tree.GetRoot();
        var position = Math.Max(Math.Min(replacement.Span.Start, root.FullSpan.End - 1), 0);
        var places = replacement.Span.IsEmpty && position > 0 ? new[] { position, position - 1 } : [position];
        return places
            .SelectMany(place => root.FindToken(place).Parent?.AncestorsAndSelf() ?? [])
            .OfType<StatementSyntax>()
            .FirstOrDefault(statement => IsEmbedded(statement) && statement.Span.Start <= replacement.Span.Start && statement.Span.End >= replacement.Span.End);
    }

    /// <summary>Whether <paramref name="statement"/> stands where the language has room for one statement only.</summary>
    public static bool IsEmbedded(StatementSyntax statement) =>
        statement is not BlockSyntax
        && statement.Parent switch
        {
            ElseClauseSyntax => statement is not IfStatementSyntax,
            UsingStatementSyntax => statement is not UsingStatementSyntax,
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax => true,
            LockStatementSyntax or FixedStatementSyntax => true,
            _ => false,
        };

    /// <summary>The statements that <paramref name="edits"/> make of <paramref name="statement"/>, in braces; <see langword="null"/> if it stays one.</summary>
    private static string? BracedText(StatementSyntax statement, IEnumerable<Replacement> edits, SourceText text)
    {
        var changed = text.ToString(statement.Span);
        foreach (var edit in edits.OrderByDescending(static edit => edit.Span.Start).ThenByDescending(static edit => edit.Span.End))
        {
            changed = changed.Remove(edit.Span.Start - statement.SpanStart, edit.Span.Length).Insert(edit.Span.Start - statement.SpanStart, edit.Text);
        }

        var newLine = SourceLayout.NewLineOf(text);
        var options = (CSharpParseOptions)statement.SyntaxTree.Options;
        if (SyntaxFactory.ParseStatement("{" + newLine + changed + newLine + "}", options: options)
            is not BlockSyntax { Statements: { Count: not 1 } statements, ContainsDiagnostics: false })
        {
            return null;
        }

        var outer = SourceLayout.IndentationAt(text, statement.Parent!.SpanStart);
        var own = SourceLayout.StartsLine(text, statement.SpanStart) ? SourceLayout.IndentationAt(text, statement.SpanStart) : outer;
        var inner = own.Length > outer.Length ? own : outer + (outer.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
        var result = new StringBuilder(newLine + outer + "{");
        foreach (var part in statements)
        {
            foreach (var line in part.ToFullString().Trim().Split('\n'))
            {
                result.Append(newLine).Append(Reindented(line.TrimEnd('\r'), own, inner));
            }
        }

        return result.Append(newLine).Append(outer).Append('}').ToString();
    }

    /// <summary><paramref name="line"/> at the depth <paramref name="to"/>; one that was deeper than <paramref name="from"/> stays so.</summary>
    private static string Reindented(string line, string from, string to) =>
        line.Length == 0 ? line : to + (line.StartsWith(from, StringComparison.Ordinal) && from.Length > 0 ? line.Substring(from.Length) : line.TrimStart());

    /// <summary>The edit that puts the block behind the condition, whose line it leaves.</summary>
    private static Replacement Block(StatementSyntax statement, string block) =>
        new(statement.SyntaxTree, TextSpan.FromBounds(statement.GetFirstToken().GetPreviousToken().Span.End, statement.Span.End), block);
}
