using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>Gives a request without a body, whose fields stood in its URL, a form to send.</summary>
internal static class EmptyBody
{
    /// <summary>
    /// The edits that put <paramref name="fields"/> into the request whose URL is <paramref name="url"/>; <see langword="null"/>
    /// if what takes the URL is not understood. They hold the new text and what it replaces.
    /// </summary>
    public static FormRewrite? FillOther(ExpressionSyntax url, NewForm fields, FlowGraph graph)
    {
        var program = graph.Program;
        var newLine = BodyRewriter.NewLineAt(url.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)url, program);
        return url.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax taker } list } ? FillOther(list, taker, fields, newLine, graph) : null;
    }

    private static FormRewrite? FillOther(ArgumentListSyntax list, ExpressionSyntax taker, NewForm fields, string newLine, FlowGraph graph) => taker switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UploadString" or "UploadStringTaskAsync" } access } call
            when list.Arguments.Count > 1 && IsEmptyText(list.Arguments.Last().Expression) => FillUpload(call, access, list.Arguments.Last().Expression, fields, newLine, graph.Program),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DownloadString" or "DownloadStringTaskAsync" } access } call
            when list.Arguments.Count == 1 => FillDownload(call, access, fields, newLine, graph.Program),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UploadData" or "UploadDataTaskAsync" } access } call
            when list.Arguments.Count > 1 && IsEmptyArray(list.Arguments.Last().Expression) => FillUploadOfBytes(call, access, list.Arguments.Last().Expression, fields, newLine, graph.Program),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UploadValues" or "UploadValuesTaskAsync" } }
            when list.Arguments.Count > 1 => MergedForm.Of(list.Arguments.Last().Expression, fields, graph),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" or "CreateHttp" } } create => FillWebRequest(create, fields, graph),
        BaseObjectCreationExpressionSyntax creation when TypeName.Is(graph.Program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, graph.Program.CancellationToken).Type, "RestSharp.RestRequest")
            => FillRestRequest(creation, fields, newLine),
        BaseObjectCreationExpressionSyntax creation when list.Arguments.Count == 1 => RestClientBody.Fill(creation, fields, graph),
        _ => null,
    };

    /// <summary>WebClient sends a text.</summary>
    private static FormRewrite? FillUpload(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, ExpressionSyntax body, NewForm fields, string newLine, ProgramModel program) =>
        TypeOfUpload(call, access, newLine, program) is { } type
            ? FormRewrite.Of(type.Add(new Replacement(body.SyntaxTree, body.Span, fields.AsText(newLine))), body)
            : null;

    /// <summary>A download is a GET: an upload that is handed the same URL takes a text as well.</summary>
    private static FormRewrite? FillDownload(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, NewForm fields, string newLine, ProgramModel program) =>
        TypeOfUpload(call, access, newLine, program) is { } type
            ? FormRewrite.Of(type
                .Add(new Replacement(access.SyntaxTree, access.Name.Span, access.Name.Identifier.ValueText.Replace("Download", "Upload")))
                .Add(new Replacement(call.SyntaxTree, new TextSpan(call.ArgumentList.CloseParenToken.SpanStart, 0), ", " + fields.AsText(newLine))))
            : null;

    /// <summary>An upload of bytes answers with bytes, as an upload of values does, which writes the form and its content type itself.</summary>
    private static FormRewrite? FillUploadOfBytes(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, ExpressionSyntax body, NewForm fields, string newLine, ProgramModel program) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is { } statement && access.Expression is IdentifierNameSyntax client && !SetsOtherContentType(statement, client.Identifier.ValueText)
            ? FormRewrite.Of(
                BodyRewriter.Imports(call, program, ("System.Collections.Specialized", "NameValueCollection"))
                    .Append(new Replacement(access.SyntaxTree, access.Name.Span, access.Name.Identifier.ValueText.Replace("Data", "Values")))
                    .Append(new Replacement(body.SyntaxTree, body.Span, fields.AsNameValues(newLine))),
                body)
            : null;

    /// <summary>The edits that set the content type of what WebClient uploads.</summary>
    private static ImmutableArray<Replacement>? TypeOfUpload(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, string newLine, ProgramModel program)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement || access.Expression is not IdentifierNameSyntax client)
        {
            return null;
        }

        var imports = BodyRewriter.Imports(call, program, ("System", "Uri")).ToImmutableArray();
        return SetsContentType(statement, client.Identifier.ValueText)
            ? imports
            : imports.Add(new Replacement(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0), client + ".Headers[\"Content-Type\"] = " + SourceLayout.Literal(ContentTypeHeader.UrlEncoded) + ";" + newLine));
    }

    /// <summary>A WebRequest sends what is written to its stream before the answer is asked for.</summary>
    private static FormRewrite? FillWebRequest(InvocationExpressionSyntax create, NewForm fields, FlowGraph graph)
    {
        if (create.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } declarator || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol variable)
        {
            return null;
        }

        var uses = graph.References.Find(variable).OfType<IdentifierNameSyntax>().ToList();
        var answers = uses.Where(static use => MemberOf(use).StartsWith("GetResponse", StringComparison.Ordinal)).ToList();
        if (answers.Count != 1
            || answers[0].FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || uses.Any(static use => MemberOf(use).StartsWith("GetRequestStream", StringComparison.Ordinal))
            || MethodOf(uses) is not { } method)
        {
            return null;
        }

        var request = variable.Name;
        var newLine = BodyRewriter.NewLineAt(statement, graph.Program);
        var blankLine = SourceLayout.NewLineOf(statement.SyntaxTree.GetText(graph.Program.CancellationToken)) + newLine;
        var inner = newLine + "    ";
        var setMethod = method.Count == 0 ? request + ".Method = \"POST\";" + newLine : string.Empty;
        var setType = SetsContentType(statement, request) ? string.Empty : request + ".ContentType = " + SourceLayout.Literal(ContentTypeHeader.UrlEncoded) + ";" + newLine;
        var write = "using (var writer = new StreamWriter(" + request + ".GetRequestStream()))" + newLine + "{"
            + inner + "writer.Write(" + fields.AsText(inner) + ");" + newLine + "}" + blankLine;
        var lengths = uses
            .Where(static use => MemberOf(use) == "ContentLength")
            .Select(static use => use.FirstAncestorOrSelf<ExpressionStatementSyntax>())
            .OfType<ExpressionStatementSyntax>()
            .Select(static length => Removal.Whole(length));
        return new FormRewrite(
            BodyRewriter.Imports(statement, graph.Program, ("System", "Uri"), ("System.IO", "StreamWriter"))
                .Append(new Replacement(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0), setMethod + setType + write))
                .Concat(method.Where(static set => set is LiteralExpressionSyntax { Token.ValueText: "GET" }).Select(static get => new Replacement(get.SyntaxTree, get.Span, "\"POST\"")))
                .ToImmutableArray(),
            ImmutableArray<SyntaxNode>.Empty,
            ImmutableArray<SyntaxNode>.Empty,
            lengths.ToImmutableArray());
    }

    /// <summary>What is assigned to the method of a WebRequest, which is a GET where nothing is; <see langword="null"/> if it can be another one.</summary>
    private static List<ExpressionSyntax>? MethodOf(IEnumerable<IdentifierNameSyntax> uses)
    {
        var methods = uses
            .Where(static use => MemberOf(use) == "Method")
            .Select(static use => use.Parent?.Parent is AssignmentExpressionSyntax assignment ? assignment.Right : null)
            .OfType<ExpressionSyntax>()
            .ToList();
        return methods.All(static method => method is LiteralExpressionSyntax { Token.ValueText: "GET" or "POST" } || method.ToString().EndsWith("Http.Post", StringComparison.Ordinal) || method.ToString() == "HttpMethod.Post.Method") ? methods : null;
    }

    /// <summary>RestSharp puts parameters into the body of a POST.</summary>
    private static FormRewrite? FillRestRequest(BaseObjectCreationExpressionSyntax creation, NewForm fields, string newLine) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } declarator }
            ? FormRewrite.Of(ImmutableArray.Create(new Replacement(
                statement.SyntaxTree,
                new TextSpan(statement.Span.End, 0),
                newLine + fields.AsParameters(declarator.Identifier.ValueText, ";", newLine))))
            : null;

    private static string MemberOf(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax access && access.Expression == use ? access.Name.Identifier.ValueText : string.Empty;

    private static bool IsEmptyArray(ExpressionSyntax bytes) =>
        string.Concat(bytes.ToString().Where(static character => !char.IsWhiteSpace(character))) is "newbyte[0]" or "newbyte[]{}" or "Array.Empty<byte>()" or "[]" or "Encoding.UTF8.GetBytes(\"\")" or "Encoding.UTF8.GetBytes(string.Empty)";

    private static bool IsEmptyText(ExpressionSyntax text) => text.ToString() is "\"\"" or "string.Empty" or "String.Empty";

    /// <summary>Whether the member around <paramref name="statement"/> says already that <paramref name="sender"/> sends a form.</summary>
    private static bool SetsContentType(StatementSyntax statement, string sender) =>
        StatementsOn(statement, sender).Any(static other => other.Contains(ContentTypeHeader.UrlEncoded));

    /// <summary>Whether the member around <paramref name="statement"/> says that <paramref name="sender"/> sends something else.</summary>
    private static bool SetsOtherContentType(StatementSyntax statement, string sender) =>
        StatementsOn(statement, sender).Any(static other => (other.Contains("ContentType") || other.Contains("Content-Type")) && !other.Contains(ContentTypeHeader.UrlEncoded));

    private static IEnumerable<string> StatementsOn(StatementSyntax statement, string sender) =>
        statement.Ancestors().LastOrDefault(static node => node is BlockSyntax or CompilationUnitSyntax)?
            .DescendantNodes()
            .OfType<ExpressionStatementSyntax>()
            .Select(static other => other.ToString())
            .Where(other => other.StartsWith(sender + ".", StringComparison.Ordinal)) ?? [];
}
