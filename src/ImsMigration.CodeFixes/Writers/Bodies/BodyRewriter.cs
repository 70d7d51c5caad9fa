using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>
/// Rewrites a request whose body is written down as one text, JSON or multipart, and has to become a url-encoded form:
/// by what the HTTP library has for forms, or as a url-encoded text where the body stays a text.
/// </summary>
internal static class BodyRewriter
{
    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if what takes its text is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        if (form.Container is not ExpressionSyntax container
            || !form.Has("client_id")
            || HasComments(container))
        {
            return null;
        }

        var path = BodyPath.From(container, graph);
        var fields = NewForm.Of(form.Fields, scope);
        return (BodyTakers.At(path, graph.Program), path.Taker) switch
        {
            (BodyTaker.HttpContent, { } content) => WithContent(path, content, fields, graph),
            (BodyTaker.RestRequest, InvocationExpressionSyntax call) => WithParameters(path, call, fields, graph),
            (BodyTaker.Flurl, InvocationExpressionSyntax call) => WithObject(path, call, fields, graph),
            (BodyTaker.Text, _) => WithText(path, fields, graph),
            _ => null,
        };
    }

    /// <summary>The content with the text becomes one of the fields.</summary>
    public static FormRewrite WithContent(BodyPath path, ExpressionSyntax content, NewForm fields, FlowGraph graph)
    {
        var replacements = new List<Replacement>
        {
            new(content.SyntaxTree, content.Span, fields.AsContent(NewLineAt(content, graph.Program))),
        };
        replacements.AddRange(DeclaredAsForm(content));
        replacements.AddRange(Imports(content, graph.Program, ("System.Collections.Generic", "Dictionary")));
        return Rewritten(path, replacements, fields, [content], content, graph);
    }

    /// <summary>The call of HttpClient that sends JSON sends the fields.</summary>
    public static FormRewrite? WithPost(BodyPath path, InvocationExpressionSyntax call, NewForm fields, FlowGraph graph)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var replacements = new List<Replacement>
        {
            new(access.SyntaxTree, access.Name.Span, "PostAsync"),
            new(access.SyntaxTree, path.Taken.Span, fields.AsContent(NewLineAt(call, graph.Program))),
        };
        replacements.AddRange(Imports(call, graph.Program, ("System.Collections.Generic", "Dictionary"), ("System.Net.Http", "FormUrlEncodedContent")));
        return Rewritten(path, replacements, fields, [path.Taken], call, graph);
    }

    /// <summary>The call that sets the body becomes one for each field.</summary>
    public static FormRewrite? WithParameters(BodyPath path, InvocationExpressionSyntax call, NewForm fields, FlowGraph graph)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var isStatement = call.Parent is ExpressionStatementSyntax && access.Expression is not InvocationExpressionSyntax;
        var text = call.SyntaxTree.GetText(graph.Program.CancellationToken);
        var newLine = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, isStatement ? call.SpanStart : access.Name.SpanStart);
        var replacement = isStatement
            ? new Replacement(call.SyntaxTree, call.Parent!.Span, fields.AsParameters(access.Expression.ToString(), ";", newLine))
            : new Replacement(call.SyntaxTree, TextSpan.FromBounds(access.OperatorToken.SpanStart, call.Span.End), fields.AsParameters(string.Empty, string.Empty, newLine));
        return Rewritten(path, [replacement], fields, call.ArgumentList.Arguments, call, graph);
    }

    /// <summary>The method of Flurl that sends the text becomes the one that sends the members of an object.</summary>
    public static FormRewrite? WithObject(BodyPath path, InvocationExpressionSyntax call, NewForm fields, FlowGraph graph)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var body = call.ArgumentList.Arguments[0];
        Replacement[] replacements =
        [
            new(call.SyntaxTree, access.Name.Span, "PostUrlEncodedAsync"),
            new(call.SyntaxTree, body.Span, fields.AsAnonymousObject(NewLineAt(access.Name, graph.Program))),
        ];
        return Rewritten(path, replacements, fields, [body], call, graph);
    }

    /// <summary>The text becomes a url-encoded one, and the content type that is set somewhere else says so.</summary>
    public static FormRewrite? WithText(BodyPath path, NewForm fields, FlowGraph graph)
    {
        var headers = path.UsesOf(graph).SelectMany(use => ContentTypeHeader.For(use, graph.Program)).Distinct().ToList();
        if (headers.Count(static header => header.Value is not null) != 1 || headers.Any(static header => header.Value is null))
        {
            return null;
        }

        var replacements = new List<Replacement>
        {
            new(path.Written.SyntaxTree, path.Written.Span, fields.AsText(NewLineAt(path.Written, graph.Program))),
        };
        replacements.AddRange(headers.Select(static header => new Replacement(header.Value!.SyntaxTree, header.Value.Span, SourceLayout.Literal(ContentTypeHeader.UrlEncoded))));
        replacements.AddRange(Imports(path.Written, graph.Program, ("System", "Uri")));
        if (!path.Variables.IsEmpty && BodyCarrier.FormNameFor(path.Variables[0], graph.Program) is { } name)
        {
            replacements.Add(new Replacement(path.Written.SyntaxTree, path.Variables[0].Identifier.Span, name));
            replacements.Add(new Replacement(path.Written.SyntaxTree, path.Uses[0].Span, name));
        }

        return new FormRewrite(
            replacements.ToImmutableArray(),
            headers.Select(static header => (SyntaxNode)header.Value!).Prepend(path.Written).ToImmutableArray(),
            fields.KeptValues,
            ImmutableArray<Removal>.Empty);
    }

    /// <summary>The directives for the types that new text at <paramref name="place"/> names.</summary>
    public static IEnumerable<Replacement> Imports(SyntaxNode place, ProgramModel program, params (string Space, string Type)[] types) =>
        types.Select(type => UsingDirectives.For(type.Space, type.Type, place, program)).OfType<Replacement>();

    /// <summary>The edit of a declaration that names the type of the content which <paramref name="content"/> was.</summary>
    public static IEnumerable<Replacement> DeclaredAsForm(ExpressionSyntax content) =>
        content.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Variables.Count: 1, Type: IdentifierNameSyntax { IsVar: false } type } } && type.Identifier.ValueText is "StringContent" or "ByteArrayContent" or "JsonContent"
            ? [new Replacement(type.SyntaxTree, type.Span, "FormUrlEncodedContent")]
            : [];

    /// <summary>The removals of the content types that a library sets by itself for a form.</summary>
    public static ImmutableArray<Removal> HeaderRemovals(ExpressionSyntax taker, ProgramModel program) =>
        ContentTypeHeader.For(taker, program)
            .Where(header => header.Setter != taker)
            .Select(static header => header.Removal)
            .OfType<Removal>()
            .ToImmutableArray();

    /// <summary>The line break of the file with the indentation of the statement at <paramref name="place"/>, or of its line.</summary>
    public static string NewLineAt(SyntaxNode place, ProgramModel program)
    {
        var text = place.SyntaxTree.GetText(program.CancellationToken);
        return SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, place.SpanStart);
    }

    /// <summary>Whether a comment stands inside of <paramref name="code"/>; it would be lost with it.</summary>
    public static bool HasComments(SyntaxNode code) =>
        code.DescendantTrivia().Any(trivia => trivia.SpanStart > code.SpanStart && trivia.Span.End < code.Span.End && trivia.ToString().TrimStart().StartsWith("/", System.StringComparison.Ordinal));

    private static FormRewrite Rewritten(
        BodyPath path,
        IEnumerable<Replacement> replacements,
        NewForm fields,
        IEnumerable<SyntaxNode> dropped,
        ExpressionSyntax taker,
        FlowGraph graph) =>
        new(replacements.ToImmutableArray(), dropped.Prepend(path.Written).ToImmutableArray(), fields.KeptValues, HeaderRemovals(taker, graph.Program));
}
