using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>How a query string leaves the URL.</summary>
/// <param name="Url">The expression, in the source as it was, that is the URL without it afterwards.</param>
/// <param name="Replacements">The new text.</param>
/// <param name="Removals">The code that goes.</param>
internal sealed record UrlCut(ExpressionSyntax Url, ImmutableArray<Replacement> Replacements, ImmutableArray<Removal> Removals)
{
    private const int MaximumVariables = 4;

    /// <summary><paramref name="body"/>, the edits that put the fields where they go, with those of the cut.</summary>
    public FormRewrite AddTo(FormRewrite body) =>
        body with { Replacements = body.Replacements.AddRange(Replacements), Removals = body.Removals.AddRange(Removals) };

    /// <summary>
    /// The cut that takes out <paramref name="query"/>, an expression that is the whole query string, from the text behind
    /// whose question mark it stands or from the <c>UriBuilder</c> that gets it; <see langword="null"/> if neither is seen.
    /// <paramref name="hasQuestionMark"/> tells whether it brings the question mark along.
    /// </summary>
    public static UrlCut? Of(ExpressionSyntax query, bool hasQuestionMark, FlowGraph graph)
    {
        var removals = ImmutableArray.CreateBuilder<Removal>();
        for (var variables = 0; variables <= MaximumVariables; variables++)
        {
            while (query.Parent is ParenthesizedExpressionSyntax parenthesized)
            {
                query = parenthesized;
            }

            if (query.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator })
            {
                break;
            }

            if (graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol local || graph.References.Find(local) is not { Count: 1 } uses || uses[0] is not ExpressionSyntax use)
            {
                return null;
            }

            removals.Add(Removal.Whole(statement));
            query = use;
        }

        return (OfBuilder(query) ?? OfText(query, hasQuestionMark)) is { } cut ? cut with { Removals = cut.Removals.AddRange(removals) } : null;
    }

    /// <summary>The cut of a text that holds address and query: what stands behind its question mark goes.</summary>
    public static UrlCut? OfWhole(TextTemplate text)
    {
        var token = text.Expression.DescendantTokens().FirstOrDefault(static token => token.Value is string part && part.Contains('?'));
        var at = token.Text?.IndexOf('?') ?? -1;
        if (at < 0)
        {
            return null;
        }

        var tree = text.Expression.SyntaxTree;
        var end = text.Expression.Span.End;
        if (token.Parent is LiteralExpressionSyntax { Parent: BinaryExpressionSyntax sum } literal && sum.Right == literal && token.ValueText[0] == '?')
        {
            return At(text.Expression, new Replacement(tree, TextSpan.FromBounds(sum.Left.Span.End, end), string.Empty));
        }

        var interpolated = token.Parent?.Parent as InterpolatedStringExpressionSyntax;
        if (interpolated == text.Expression && interpolated.Contents[0] is InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: var address } && interpolated.Contents[1] == token.Parent && at == 0)
        {
            return OnlyAddress(interpolated, address);
        }

        var quote = interpolated?.StringEndToken.Text ?? ClosingQuoteOf(token.Text!);
        var cut = new Replacement(tree, TextSpan.FromBounds(token.SpanStart + at, end), quote);
        return interpolated is not null && interpolated.Contents.IndexOf((InterpolatedStringContentSyntax)token.Parent!) == 0
            ? At(text.Expression, new Replacement(tree, interpolated.StringStartToken.Span, interpolated.StringStartToken.Text.Replace("$", string.Empty)), cut)
            : At(text.Expression, cut);
    }

    /// <summary>The quotes that end a literal: one, or those of a raw text.</summary>
    private static string ClosingQuoteOf(string literal)
    {
        var count = literal.Length - literal.TrimEnd('"').Length;
        return literal.StartsWith("\"\"\"", StringComparison.Ordinal) ? new string('"', count) : "\"";
    }

    /// <summary><c>builder.Query = query;</c>, or the same in the initializer of the builder.</summary>
    private static UrlCut? OfBuilder(ExpressionSyntax query) => query.Parent switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query", Expression: IdentifierNameSyntax builder }, Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == query
            => new UrlCut(builder, ImmutableArray<Replacement>.Empty, ImmutableArray.Create(Removal.Whole(statement))),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Query" }, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer } assignment when assignment.Right == query
            => initializer.Expressions.Count == 1 && creation.ArgumentList is { } arguments
                ? At(creation, new Replacement(query.SyntaxTree, TextSpan.FromBounds(arguments.Span.End, initializer.Span.End), string.Empty))
                : new UrlCut(creation, ImmutableArray<Replacement>.Empty, ImmutableArray.Create(new Removal(assignment, assignment.Span, RemovalStyle.Element))),
        _ => null,
    };

    /// <summary>The end of a text, behind a question mark that goes with it.</summary>
    private static UrlCut? OfText(ExpressionSyntax query, bool hasQuestionMark)
    {
        var tree = query.SyntaxTree;
        var mark = hasQuestionMark ? string.Empty : "?";
        switch (query.Parent)
        {
            case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents: var contents } whole } interpolation when contents.Last() == interpolation && contents.Count > 1:
                return OfInterpolation(interpolation, whole, mark);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Right == query && hasQuestionMark:
                return At(OutermostOf(sum), new Replacement(tree, TextSpan.FromBounds(sum.Left.Span.End, query.Span.End), string.Empty));
            case BinaryExpressionSyntax { Left: BinaryExpressionSyntax { Right: LiteralExpressionSyntax { Token.Value: "?" } } before } sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Right == query:
                return At(OutermostOf(sum), new Replacement(tree, TextSpan.FromBounds(before.Left.Span.End, query.Span.End), string.Empty));
            case BinaryExpressionSyntax { Left: LiteralExpressionSyntax { Token: { Value: string text, Text: var source } } literal } sum
                when sum.IsKind(SyntaxKind.AddExpression) && sum.Right == query && text.EndsWith("?", StringComparison.Ordinal) && source.EndsWith("?\"", StringComparison.Ordinal):
                return At(OutermostOf(sum), new Replacement(tree, TextSpan.FromBounds(literal.Span.End - 2, query.Span.End), "\""));
            default:
                return null;
        }
    }

    private static UrlCut? OfInterpolation(InterpolationSyntax query, InterpolatedStringExpressionSyntax whole, string mark)
    {
        var contents = whole.Contents;
        var text = contents[contents.Count - 2] as InterpolatedStringTextSyntax;
        if (mark.Length > 0 && text?.TextToken.Text.EndsWith(mark, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var isOne = contents.Count == (mark.Length > 0 ? 3 : 2) && (mark.Length == 0 || text!.TextToken.Text == mark);
        if (isOne && contents[0] is InterpolationSyntax { FormatClause: null, AlignmentClause: null, Expression: var address })
        {
            return OnlyAddress(whole, address);
        }

        var cut = new Replacement(whole.SyntaxTree, TextSpan.FromBounds(query.SpanStart - mark.Length, query.Span.End), string.Empty);
        return contents.Count == 2 && text is not null
            ? At(whole, new Replacement(whole.SyntaxTree, whole.StringStartToken.Span, whole.StringStartToken.Text.Replace("$", string.Empty)), cut)
            : At(whole, cut);
    }

    /// <summary><c>$"{address}?…"</c> becomes <c>address</c>.</summary>
    private static UrlCut OnlyAddress(InterpolatedStringExpressionSyntax whole, ExpressionSyntax address) => At(
        whole,
        new Replacement(whole.SyntaxTree, TextSpan.FromBounds(whole.SpanStart, address.SpanStart), string.Empty),
        new Replacement(whole.SyntaxTree, TextSpan.FromBounds(address.Span.End, whole.Span.End), string.Empty));

    private static ExpressionSyntax OutermostOf(ExpressionSyntax sum) =>
        sum.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax ? OutermostOf((ExpressionSyntax)sum.Parent) : sum;

    private static UrlCut At(ExpressionSyntax url, params Replacement[] replacements) =>
        new(url, replacements.ToImmutableArray(), ImmutableArray<Removal>.Empty);
}
