using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.OAuthLibraries;

/// <summary>Makes a posted form one call of a standard OAuth library, which Adobe recommends for the new credential.</summary>
internal static class OAuthLibraryRewriter
{
    /// <summary>The edit of <paramref name="form"/>; <see langword="null"/> if the project has no such library or the request or a read of its answer is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        var tree = form.Jwt.Entry.SyntaxTree;
        var text = tree.GetText(graph.Program.CancellationToken);
        if (OAuthLibrary.Of(graph.Program.CompilationOf(tree)) is not { } library || PostedForm.Of(form, graph) is not { } posted || posted.Send.SyntaxTree != tree)
        {
            return null;
        }

        var indentation = SourceLayout.IndentationAt(text, posted.Send.SpanStart);
        var unit = indentation.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ";
        if (ResponseReads.Of(posted.Response, unit, graph) is not { } reads)
        {
            return null;
        }

        var newLine = SourceLayout.NewLineOf(text);
        var replacements = new List<Replacement>(Declaration(posted.Send));
        replacements.AddRange(Call(form, posted, scope, newLine + SourceLayout.IndentationAt(text, posted.Address.SpanStart), unit));
        replacements.AddRange(reads.Replacements);
        if (!reads.IsChecked)
        {
            replacements.Add(new Replacement(tree, new TextSpan(posted.Send.Span.End, 0), newLine + indentation + ResponseReads.Check(posted.Response.Name, posted.Send, text, unit)));
        }

        replacements.AddRange(new[] { UsingDirectives.For(library.Namespace, OAuthLibrary.RequestType, posted.Call, graph.Program), UsingDirectives.For("System.Net.Http", "HttpRequestException", posted.Call, graph.Program) }
            .OfType<Replacement>());
        return new FormRewrite(
            replacements.ToImmutableArray(),
            form.Jwt.Values.Prepend<SyntaxNode>(posted.Content).ToImmutableArray(),
            form.Fields.Where(static field => field.Name is "client_id" or "client_secret").Select(static field => (SyntaxNode)field.Value!).ToImmutableArray(),
            posted.Statements.Concat(reads.Statements).Select(Removal.Whole).ToImmutableArray())
        {
            Restated = reads.Reads.ToImmutableArray(),
        };
    }

    /// <summary>The response is no longer to be disposed of, and of another type where the type is written down.</summary>
    private static IEnumerable<Replacement> Declaration(LocalDeclarationStatementSyntax send)
    {
        var type = send.Declaration.Type;
        if (!send.UsingKeyword.IsKind(SyntaxKind.None))
        {
            yield return new Replacement(send.SyntaxTree, TextSpan.FromBounds(send.UsingKeyword.SpanStart, type.SpanStart), string.Empty);
        }

        if (!type.IsVar)
        {
            yield return new Replacement(send.SyntaxTree, type.Span, "TokenResponse");
        }
    }

    /// <summary>The URL stays where it is, with the request around it.</summary>
    private static IEnumerable<Replacement> Call(TokenForm form, PostedForm posted, RequestScope scope, string newLine, string unit)
    {
        var member = newLine + unit;
        var tree = posted.Call.SyntaxTree;
        var comment = scope.Comment is { } note ? SourceLayout.CommentLines(note, member) : string.Empty;
        var sent = form.Fields.FirstOrDefault(static field => field.Name == "scope")?.Value?.ToString();
        yield return new Replacement(tree, ((MemberAccessExpressionSyntax)posted.Call.Expression).Name.Span, "RequestClientCredentialsTokenAsync");
        yield return new Replacement(tree, new TextSpan(posted.Address.SpanStart, 0), "new " + OAuthLibrary.RequestType + newLine + "{" + member + "Address = ");
        yield return new Replacement(
            tree,
            TextSpan.FromBounds(posted.Address.Span.End, posted.Content.Span.End),
            "," + member + "ClientId = " + Value("client_id") + "," + member + "ClientSecret = " + Value("client_secret") + ","
            + member + (sent is null ? comment : string.Empty) + "Scope = " + (sent ?? SourceLayout.Literal(scope.Value)) + ","
            + member + "ClientCredentialStyle = ClientCredentialStyle.PostBody," + newLine + "}");

        string Value(string name) => form.Fields.First(field => field.Name == name).Value!.ToString();
    }
}
