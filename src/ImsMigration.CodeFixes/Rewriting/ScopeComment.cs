using System.Collections.Generic;
using ImsMigration.Editing;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Writes the comment on the scopes above a statement, for requests in which the scope has no line of its own.</summary>
internal static class ScopeComment
{
    /// <summary>The insertion above the statement around <paramref name="place"/>; none if there is nothing to say or no line to say it on.</summary>
    public static IEnumerable<Replacement> Above(SyntaxNode place, RequestScope scope, ProgramModel program)
    {
        var text = place.SyntaxTree.GetText(program.CancellationToken);
        if (scope.Comment is { } comment
            && place.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && SourceLayout.StartsLine(text, statement.SpanStart))
        {
            var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, statement.SpanStart);
            yield return new Replacement(place.SyntaxTree, new TextSpan(statement.SpanStart, 0), SourceLayout.CommentLines(comment, newLine));
        }
    }
}
