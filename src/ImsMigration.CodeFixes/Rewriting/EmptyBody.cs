using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Planning;
using ImsMigration.Recognition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Gives a request without a body, whose fields stood in its URL, a form to send.</summary>
internal static class EmptyBody
{
    private const string HttpContent = "System.Net.Http.HttpContent";

    private const string RequestMessage = "System.Net.Http.HttpRequestMessage";

    /// <summary>
    /// The edits that put <paramref name="fields"/> into the request whose URL is <paramref name="url"/>; <see langword="null"/>
    /// if what takes the URL is not understood. They hold the new text and what it replaces.
    /// </summary>
    public static FormRewrite? Fill(ExpressionSyntax url, NewForm fields, FlowGraph graph)
    {
        var program = graph.Program;
        var newLine = BodyRewriter.NewLineAt(url.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)url, program);
        return url.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax taker } list }
            ? FillContent(list, taker, fields.AsContent(newLine), program) ?? FillOther(list, taker, fields, newLine, graph)
            : null;
    }

    /// <summary>The edits that give an HttpClient request, to which <paramref name="taker"/> hands the URL, the content <paramref name="content"/>.</summary>
    public static FormRewrite? FillContent(BaseArgumentListSyntax list, ExpressionSyntax taker, string content, ProgramModel program)
    {
        Replacement replacement;
        SyntaxNode? dropped = null;
        switch (taker)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsync" or "Post" } } call
                when list.Arguments.Count > 1 && program.SymbolOf(call) is IMethodSymbol { Parameters.Length: > 1 } method && TypeName.Is(method.Parameters[1].Type, HttpContent):
                dropped = list.Arguments[1].Expression;
                replacement = new Replacement(dropped.SyntaxTree, dropped.Span, content);
                break;
            case BaseObjectCreationExpressionSyntax { Initializer: null } creation when TypeName.Is(program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type, RequestMessage):
                replacement = new Replacement(creation.SyntaxTree, new TextSpan(creation.Span.End, 0), " { Content = " + content + " }");
                break;
            default:
                return null;
        }

        return new FormRewrite(
            BodyRewriter.Imports(taker, program, ("System.Collections.Generic", "Dictionary")).Prepend(replacement).ToImmutableArray(),
            dropped is null ? ImmutableArray<SyntaxNode>.Empty : ImmutableArray.Create(dropped),
            ImmutableArray<SyntaxNode>.Empty,
            ImmutableArray<Removal>.Empty);
    }

    private static FormRewrite? FillOther(ArgumentListSyntax list, ExpressionSyntax taker, NewForm fields, string newLine, FlowGraph graph) => taker switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UploadString" or "UploadStringTaskAsync" } access } call
            when list.Arguments.Count > 1 && IsEmptyText(list.Arguments.Last().Expression) => FillUpload(call, access, list.Arguments.Last().Expression, fields, newLine, graph.Program),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" or "CreateHttp" } } create => FillWebRequest(create, fields, graph),
        BaseObjectCreationExpressionSyntax creation when TypeName.Is(graph.Program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, graph.Program.CancellationToken).Type, "RestSharp.RestRequest")
            => FillRestRequest(creation, fields, newLine),
        _ => null,
    };

    /// <summary>WebClient sends a text; its content type has to be set.</summary>
    private static FormRewrite? FillUpload(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, ExpressionSyntax body, NewForm fields, string newLine, ProgramModel program)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || access.Expression is not IdentifierNameSyntax client)
        {
            return null;
        }

        var replacements = BodyRewriter.Imports(call, program, ("System", "Uri")).Append(new Replacement(body.SyntaxTree, body.Span, fields.AsText(newLine)));
        if (!SetsContentType(statement, client.Identifier.ValueText))
        {
            var header = client + ".Headers[\"Content-Type\"] = " + SourceLayout.Literal(ContentTypeHeader.UrlEncoded) + ";" + newLine;
            replacements = replacements.Append(new Replacement(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0), header));
        }

        return Of(replacements.ToImmutableArray(), body);
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
            || uses.Any(static use => MemberOf(use).StartsWith("GetRequestStream", StringComparison.Ordinal)))
        {
            return null;
        }

        var request = variable.Name;
        var newLine = BodyRewriter.NewLineAt(statement, graph.Program);
        var blankLine = SourceLayout.NewLineOf(statement.SyntaxTree.GetText(graph.Program.CancellationToken)) + newLine;
        var inner = newLine + "    ";
        var setType = SetsContentType(statement, request) ? string.Empty : request + ".ContentType = " + SourceLayout.Literal(ContentTypeHeader.UrlEncoded) + ";" + newLine;
        var write = "using (var writer = new StreamWriter(" + request + ".GetRequestStream()))" + newLine + "{"
            + inner + "writer.Write(" + fields.AsText(inner) + ");" + newLine + "}" + blankLine;
        var lengths = uses
            .Where(static use => MemberOf(use) == "ContentLength")
            .Select(static use => use.FirstAncestorOrSelf<ExpressionStatementSyntax>())
            .OfType<ExpressionStatementSyntax>()
            .Select(static length => DispensableUse.Whole(length));
        return new FormRewrite(
            BodyRewriter.Imports(statement, graph.Program, ("System", "Uri"), ("System.IO", "StreamWriter"))
                .Append(new Replacement(statement.SyntaxTree, new TextSpan(statement.SpanStart, 0), setType + write))
                .ToImmutableArray(),
            ImmutableArray<SyntaxNode>.Empty,
            ImmutableArray<SyntaxNode>.Empty,
            lengths.ToImmutableArray());
    }

    /// <summary>RestSharp puts parameters into the body of a POST.</summary>
    private static FormRewrite? FillRestRequest(BaseObjectCreationExpressionSyntax creation, NewForm fields, string newLine) =>
        creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } declarator }
            ? Of(ImmutableArray.Create(new Replacement(
                statement.SyntaxTree,
                new TextSpan(statement.Span.End, 0),
                newLine + fields.AsParameters(declarator.Identifier.ValueText, ";", newLine))))
            : null;

    private static FormRewrite Of(ImmutableArray<Replacement> replacements, params SyntaxNode[] dropped) =>
        new(replacements, dropped.ToImmutableArray(), ImmutableArray<SyntaxNode>.Empty, ImmutableArray<Removal>.Empty);

    private static string MemberOf(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax access && access.Expression == use ? access.Name.Identifier.ValueText : string.Empty;

    private static bool IsEmptyText(ExpressionSyntax text) => text.ToString() is "\"\"" or "string.Empty" or "String.Empty";

    /// <summary>Whether the member around <paramref name="statement"/> says already that <paramref name="sender"/> sends a form.</summary>
    private static bool SetsContentType(StatementSyntax statement, string sender) =>
        statement.Ancestors().LastOrDefault(static node => node is BlockSyntax or CompilationUnitSyntax)?
            .DescendantNodes()
            .OfType<ExpressionStatementSyntax>()
            .Any(other => other.ToString().StartsWith(sender + ".", StringComparison.Ordinal) && other.ToString().Contains(ContentTypeHeader.UrlEncoded)) == true;
}
