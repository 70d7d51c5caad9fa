using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Scopes;

/// <summary>Writes the comment on the scopes above a statement, for requests in which the scope has no line of its own.</summary>
internal static class ScopeComment
{
    /// <summary>The insertion of <paramref name="comment"/> above the entry, statement or member around <paramref name="place"/> that begins a line.</summary>
    public static IEnumerable<Replacement> AtLineOf(SyntaxNode place, string comment, ProgramModel program)
    {
        var text = place.SyntaxTree.GetText(program.CancellationToken);
        if (LineOf(place, text) is { } line)
        {
            var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, line.SpanStart);
            yield return new Replacement(place.SyntaxTree, new TextSpan(line.SpanStart, 0), SourceLayout.CommentLines(comment, newLine));
        }
    }

    /// <summary>The edit that takes <paramref name="comment"/> away again, if it stands above <paramref name="place"/> as it was written.</summary>
    public static IEnumerable<Replacement> RemovalAtLineOf(SyntaxNode place, string comment, ProgramModel program)
    {
        var text = place.SyntaxTree.GetText(program.CancellationToken);
        if (LineOf(place, text) is { } node
            && text.Lines.GetLineFromPosition(node.SpanStart).LineNumber is > 0 and var number
            && text.Lines[number - 1] is var above
            && text.ToString(above.Span).Trim() == "// " + comment)
        {
            yield return new Replacement(place.SyntaxTree, above.SpanIncludingLineBreak, string.Empty);
        }
    }

    /// <summary>The entry, statement or member around <paramref name="place"/> that begins a line.</summary>
    public static SyntaxNode? LineOf(SyntaxNode place, SourceText text) =>
        place.AncestorsAndSelf().FirstOrDefault(node =>
            node is StatementSyntax or MemberDeclarationSyntax or { Parent: InitializerExpressionSyntax or AnonymousObjectCreationExpressionSyntax or CollectionExpressionSyntax }
            && SourceLayout.StartsLine(text, node.SpanStart));

    /// <summary>The insertion above the statement around <paramref name="place"/>; none if there is nothing to say or no line to say it on.</summary>
    public static IEnumerable<Replacement> Above(SyntaxNode place, RequestScope scope, ProgramModel program) =>
        Above(place, [NewField.ScopeOf(scope)], program);

    /// <summary>The same for the comment of one of <paramref name="fields"/>.</summary>
    public static IEnumerable<Replacement> Above(SyntaxNode place, IEnumerable<NewField> fields, ProgramModel program)
    {
        var text = place.SyntaxTree.GetText(program.CancellationToken);
        if (fields.Select(static field => field.Comment).FirstOrDefault(static text => text is not null) is { } comment
            && place.FirstAncestorOrSelf<StatementSyntax>() is { } own
            && own.AncestorsAndSelf().OfType<StatementSyntax>()
                .TakeWhile(outer => outer == own || outer is IfStatementSyntax or UsingStatementSyntax or CommonForEachStatementSyntax or LockStatementSyntax)
                .FirstOrDefault(outer => SourceLayout.StartsLine(text, outer.SpanStart)) is { } statement)
        {
            var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, statement.SpanStart);
            yield return new Replacement(place.SyntaxTree, new TextSpan(statement.SpanStart, 0), SourceLayout.CommentLines(comment, newLine));
        }
    }
}
