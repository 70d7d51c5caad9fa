using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>
/// Rewrites a form in which every field is an entry of its own. The entry of <c>jwt_token</c> is the pattern for the new
/// ones, so they come out in the style of the file and of whichever HTTP library is used.
/// </summary>
internal static class EntryFormRewriter
{
    private const string QueryParameter = "AddQueryParameter";

    private const string BodyParameter = "AddParameter";

    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if its entries cannot be written anew.</summary>
    /// <param name="form">The form.</param>
    /// <param name="scope">The scope of the new request.</param>
    /// <param name="program">The program that holds the form.</param>
    /// <param name="naming">How the new entries are named, if the object that holds them becomes another one.</param>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, ProgramModel program, FieldNaming naming = FieldNaming.Unchanged)
    {
        var entry = form.Jwt.Entry;
        var text = entry.SyntaxTree.GetText(program.CancellationToken);
        if (form.Jwt.Value is not { } value)
        {
            return null;
        }

        var fields = NewField.MissingIn(form, scope);
        if (fields.IsEmpty)
        {
            return new FormRewrite(
                ImmutableArray<Replacement>.Empty,
                ImmutableArray<SyntaxNode>.Empty,
                ImmutableArray<SyntaxNode>.Empty,
                ImmutableArray.Create(RemovalOf(entry)));
        }

        var pattern = PatternSpan(entry);
        var slot = ValueSlot(value);
        var entries = fields.Select(field => (field.Comment, Text: Instantiate(text, pattern, form.Jwt.NameNode, slot, field, naming))).ToList();
        var replacement = new Replacement(entry.SyntaxTree, pattern, InBody(Join(entries, text, pattern, entry)))
        {
            Entry = entry.Parent is ExpressionStatementSyntax statement && pattern == statement.Span ? statement : null,
        };
        var above = HasLine(text, pattern, entry) ? [] : ScopeComment.Above(entry, fields, program);
        return new FormRewrite(
            QueryParameters(form).Select(static name => new Replacement(name.SyntaxTree, name.Span, BodyParameter)).Append(replacement).Concat(above).ToImmutableArray(),
            ImmutableArray.Create(slot, form.Jwt.NameNode),
            ImmutableArray<SyntaxNode>.Empty,
            ImmutableArray<Removal>.Empty);
    }

    /// <summary>The other calls that put a field into the URL; in the body, RestSharp takes it from a call of another name.</summary>
    private static IEnumerable<SyntaxNode> QueryParameters(TokenForm form) =>
        form.Fields
            .Where(field => field != form.Jwt)
            .Select(static field => field.Entry)
            .OfType<InvocationExpressionSyntax>()
            .Select(static call => call.Expression)
            .OfType<MemberAccessExpressionSyntax>()
            .Select(static access => access.Name)
            .Where(static name => name.Identifier.ValueText == QueryParameter);

    /// <summary>The edit that adds <paramref name="fields"/> to <paramref name="form"/>, behind its last entry and in the style of that.</summary>
    public static Replacement? Insert(TokenForm form, IEnumerable<NewField> fields, ProgramModel program)
    {
        // A field that is only sent under a condition is none to go behind.
        var block = form.Anchor.Entry.FirstAncestorOrSelf<BlockSyntax>();
        var last = form.Fields.LastOrDefault(field => field.Value is not null && field.Entry.FirstAncestorOrSelf<BlockSyntax>() == block && field.Entry.RawKind == form.Anchor.Entry.RawKind && field.Entry.SyntaxTree == form.Anchor.Entry.SyntaxTree);
        return last is null ? null : InsertBehind(last, fields, program);
    }

    /// <summary>The edit that adds <paramref name="field"/> behind the entry of <paramref name="sample"/>, which has a value, and in the style of that.</summary>
    public static Replacement InsertBehind(FormField sample, NewField field, ProgramModel program) => InsertBehind(sample, [field], program);

    private static Replacement InsertBehind(FormField sample, IEnumerable<NewField> fields, ProgramModel program)
    {
        var text = sample.Entry.SyntaxTree.GetText(program.CancellationToken);
        var pattern = PatternSpan(sample.Entry);
        var separator = SeparatorOf(text, pattern, sample.Entry);
        var entries = fields.Select(field =>
            separator
            + (field.Comment is { } note && SourceLayout.StartsLine(text, pattern.Start) ? SourceLayout.CommentLines(note, NewLineAt(text, pattern)) : string.Empty)
            + Instantiate(text, pattern, sample.NameNode, ValueSlot(sample.Value!), field, FieldNaming.Unchanged));
        return new Replacement(sample.Entry.SyntaxTree, new TextSpan(pattern.End, 0), string.Concat(entries));
    }

    private static string InBody(string entries) => entries.Replace("." + QueryParameter + "(", "." + BodyParameter + "(");

    private static Removal RemovalOf(SyntaxNode entry) => entry switch
    {
        ExpressionSyntax { Parent: ExpressionStatementSyntax statement } when !ContinuesChain(entry) => Removal.Whole(statement),
        StatementSyntax => Removal.Whole(entry),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var chain } } call
            => new Removal(call, TextSpan.FromBounds(chain.Span.End, call.Span.End), RemovalStyle.Link),
        _ => new Removal(entry, entry.Span, RemovalStyle.Element),
    };

    /// <summary>The text that is written once per field: the statement, the link of the chain, or the element.</summary>
    private static TextSpan PatternSpan(SyntaxNode entry) => entry switch
    {
        ExpressionSyntax { Parent: ExpressionStatementSyntax statement } when !ContinuesChain(entry) => statement.Span,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { OperatorToken: var dot } } call when IsLink(call)
            => TextSpan.FromBounds(dot.SpanStart, call.Span.End),
        _ => entry.Span,
    };

    /// <summary>The last call of a statement that is a chain is a link of it like the others.</summary>
    private static bool ContinuesChain(SyntaxNode entry) =>
        entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } };

    private static bool IsLink(InvocationExpressionSyntax call) =>
        call.Parent is not (InitializerExpressionSyntax or ExpressionElementSyntax);

    /// <summary>What stands for the value: inside <c>new StringContent(jwt)</c> only the token.</summary>
    private static ExpressionSyntax ValueSlot(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? arguments[0].Expression : value;

    private static string Instantiate(SourceText text, TextSpan pattern, SyntaxNode name, SyntaxNode value, NewField field, FieldNaming naming)
    {
        var newName = FieldNames.Write(name, field.Name, naming);
        if (name == value)
        {
            return newName + field.Source;
        }

        var edits = new[] { (name.Span, Text: newName), (value.Span, Text: field.Source) }.OrderBy(static edit => edit.Span.Start);
        var result = string.Empty;
        var position = pattern.Start;
        foreach (var (span, replacement) in edits)
        {
            result += text.ToString(TextSpan.FromBounds(position, span.Start)) + replacement;
            position = span.End;
        }

        return result + text.ToString(TextSpan.FromBounds(position, pattern.End));
    }

    private static string Join(List<(string? Comment, string Text)> entries, SourceText text, TextSpan pattern, SyntaxNode entry)
    {
        var ownLine = HasLine(text, pattern, entry);
        var newLine = NewLineAt(text, pattern);

        // A comment needs a line of its own.
        return string.Join(SeparatorOf(text, pattern, entry), entries.Select(part =>
            ownLine && part.Comment is { } comment ? SourceLayout.CommentLines(comment, newLine) + part.Text : part.Text));
    }

    /// <summary>What stands between two entries that are written like <paramref name="entry"/>.</summary>
    private static string SeparatorOf(SourceText text, TextSpan pattern, SyntaxNode entry)
    {
        var isLink = pattern.Start != entry.SpanStart;
        var isStatement = entry is StatementSyntax || (entry.Parent is ExpressionStatementSyntax && !isLink);
        return (isLink, isStatement, HasLine(text, pattern, entry)) switch
        {
            (true, _, false) => string.Empty,
            (true, _, true) or (_, true, true) => NewLineAt(text, pattern),
            (_, true, false) => " ",
            (_, _, true) => "," + NewLineAt(text, pattern),
            _ => ", ",
        };
    }

    /// <summary>Whether what is written for <paramref name="entry"/> stands on lines of its own: it does already, or gets braces and lines with them.</summary>
    private static bool HasLine(SourceText text, TextSpan pattern, SyntaxNode entry) =>
        SourceLayout.StartsLine(text, pattern.Start)
        || (entry.FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.Span == pattern && EmbeddedStatements.IsEmbedded(statement));

    private static string NewLineAt(SourceText text, TextSpan pattern) =>
        SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, pattern.Start);
}
