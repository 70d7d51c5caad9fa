using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Planning;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>
/// Rewrites an HttpClient request whose fields stand in the query string of the URL: they move into the body, because
/// servers write URLs into their logs.
/// </summary>
internal static class QueryStringRewriter
{
    private const string HttpContent = "System.Net.Http.HttpContent";

    private const string RequestMessage = "System.Net.Http.HttpRequestMessage";

    private static readonly Regex s_field = new(@"(?:^|[?&])(?<name>[\w.-]+)=(?<value>[^&]*)", RegexOptions.CultureInvariant);

    /// <summary>Whether the fields of <paramref name="form"/> stand in a query string.</summary>
    public static bool IsQuery(TokenForm form) =>
        form.Container is ExpressionSyntax
        && TextTemplate.Around(form.Jwt.NameNode).Text is var text
        && text.IndexOf('?') is var at
        && at >= 0
        && at < text.IndexOf(TokenForm.JwtField, StringComparison.Ordinal);

    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if the request is not one of HttpClient without a body.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        var template = TextTemplate.Around(form.Jwt.NameNode);
        if (Fields(template) is not { Count: > 0 } fields || UseOf(template.Expression, graph) is not { } url || Cut(template) is not { } cut)
        {
            return null;
        }

        var kept = fields.Where(static field => field.Name is not (TokenForm.JwtField or "grant_type" or "scope")).ToList();
        var indentation = IndentationOf(url, graph.Program);
        if (Send(url, Content(kept, scope, indentation), graph.Program) is not { } send)
        {
            return null;
        }

        var replacements = cut.Append(send.Replacement);
        if (UsingDirectives.For("System.Collections.Generic", "Dictionary", url, graph.Program) is { } import)
        {
            replacements = replacements.Append(import);
        }

        return new FormRewrite(
            replacements.ToImmutableArray(),
            template.Holes.Skip(template.Text.Substring(0, template.Text.IndexOf('?')).Count(static c => c == TextTemplate.Hole)).Concat(send.Dropped).ToImmutableArray(),
            kept.Select(static field => field.Value).OfType<SyntaxNode>().ToImmutableArray(),
            ImmutableArray<Removal>.Empty);
    }

    /// <summary>
    /// The edits that move all fields of <paramref name="form"/> into the body as they are; none if the request is not one of
    /// HttpClient, or has a body already.
    /// </summary>
    public static ImmutableArray<Replacement> MoveToBody(TokenForm form, FlowGraph graph)
    {
        var template = TextTemplate.Around(form.Anchor.NameNode);
        if (!template.Text.Contains('?') || Fields(template) is not { Count: > 0 } fields || UseOf(template.Expression, graph) is not { } url || HasBody(url) || Cut(template) is not { } cut
            || Send(url, Content(fields.Select(static field => LineOf(field)), IndentationOf(url, graph.Program)), graph.Program) is not { } send)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var edits = cut.Append(send.Replacement).ToImmutableArray();
        return UsingDirectives.For("System.Collections.Generic", "Dictionary", url, graph.Program) is { } import ? edits.Add(import) : edits;
    }

    private static string IndentationOf(ExpressionSyntax url, ProgramModel program)
    {
        var text = url.SyntaxTree.GetText(program.CancellationToken);
        return SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, url.FirstAncestorOrSelf<StatementSyntax>()?.SpanStart ?? url.SpanStart);
    }

    /// <summary>Whether something is sent beside the URL: another argument than <see langword="null"/> or an empty content.</summary>
    private static bool HasBody(ExpressionSyntax url) =>
        url.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list }
        && list.Arguments.Count > 1
        && !list.Arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression)
        && !(list.Arguments[1].Expression is ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } content } && content[0].Expression is LiteralExpressionSyntax { Token.ValueText: "" });

    private static List<FormField>? Fields(TextTemplate template)
    {
        var fields = new List<FormField>();
        var query = template.Text.IndexOf('?');
        foreach (Match match in s_field.Matches(template.Text.Substring(query)))
        {
            var value = match.Groups["value"];
            var isHole = value.Length == 1 && value.Value[0] == TextTemplate.Hole;
            if (!isHole && value.Value.Contains(TextTemplate.Hole))
            {
                return null;
            }

            var hole = isHole ? template.HoleAt(query + value.Index) : null;
            fields.Add(new FormField(match.Groups["name"].Value, template.Expression, template.Expression, hole) { ConstantValue = value.Value });
        }

        return fields;
    }

    /// <summary>Where the URL is used: itself, or the only use of the variable that holds it, without the <c>Uri</c> around it.</summary>
    private static ExpressionSyntax? UseOf(ExpressionSyntax url, FlowGraph graph)
    {
        var use = url;
        if (url.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol variable)
        {
            var uses = graph.References.Find(variable);
            if (uses.Count != 1)
            {
                return null;
            }

            use = (ExpressionSyntax)uses[0];
        }

        return use.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Uri" } } uri } ? uri : use;
    }

    /// <summary>The edits that end the URL in front of its question mark.</summary>
    private static IEnumerable<Replacement>? Cut(TextTemplate template)
    {
        var token = template.Expression.DescendantTokens().FirstOrDefault(static token => token.Value is string text && text.Contains('?'));
        var at = token.Text?.IndexOf('?') ?? -1;
        if (at < 0)
        {
            return null;
        }

        var tree = template.Expression.SyntaxTree;
        var end = template.Expression.Span.End;
        if (token.Parent is LiteralExpressionSyntax { Parent: BinaryExpressionSyntax sum } literal && sum.Right == literal && token.ValueText[0] == '?')
        {
            return [new Replacement(tree, TextSpan.FromBounds(sum.Left.Span.End, end), string.Empty)];
        }

        var cut = new Replacement(tree, TextSpan.FromBounds(token.SpanStart + at, end), "\"");
        return token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } part
            && interpolated.Contents.IndexOf(part) == 0
            && interpolated.StringStartToken.Text == "$\""
                ? [new Replacement(tree, new TextSpan(interpolated.SpanStart, 1), string.Empty), cut]
                : [cut];
    }

    private static string Content(List<FormField> fields, RequestScope scope, string indentation)
    {
        var inner = indentation + "    ";
        return Content(
            fields.Select(LineOf)
                .Append(Line("grant_type", SourceLayout.Literal("client_credentials")))
                .Append((scope.Comment is { } comment ? SourceLayout.CommentLines(comment, inner).TrimEnd() + inner : string.Empty) + Line("scope", SourceLayout.Literal(scope.Value))),
            indentation);
    }

    private static string Content(IEnumerable<string> lines, string indentation) =>
        "new FormUrlEncodedContent(new Dictionary<string, string>" + indentation + "{" + string.Concat(lines.Select(line => indentation + "    " + line)) + indentation + "})";

    private static string LineOf(FormField field) =>
        Line(field.Name, field.Value is { } value ? Unescaped(value).ToString() : SourceLayout.Literal(Uri.UnescapeDataString(field.ConstantValue)));

    private static string Line(string name, string value) => "[" + SourceLayout.Literal(name) + "] = " + value + ",";

    /// <summary>The body is encoded by its content, so the value is not encoded before.</summary>
    private static ExpressionSyntax Unescaped(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" or "UrlEncode" }, ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression
            : value;

    /// <summary>The edit that gives the request its body.</summary>
    private static (Replacement Replacement, ImmutableArray<SyntaxNode> Dropped)? Send(ExpressionSyntax url, string content, ProgramModel program)
    {
        if (url.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax list })
        {
            return null;
        }

        switch (list.Parent)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsync" or "Post" } } call
                when list.Arguments.Count > 1 && program.SymbolOf(call) is IMethodSymbol { Parameters.Length: > 1 } method && TypeName.Is(method.Parameters[1].Type, HttpContent):
                var body = list.Arguments[1].Expression;
                return (new Replacement(body.SyntaxTree, body.Span, content), ImmutableArray.Create<SyntaxNode>(body));
            case BaseObjectCreationExpressionSyntax { Initializer: null } creation when TypeName.Is(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type, RequestMessage):
                return (new Replacement(creation.SyntaxTree, new TextSpan(creation.Span.End, 0), " { Content = " + content + " }"), ImmutableArray<SyntaxNode>.Empty);
            default:
                return null;
        }
    }
}
