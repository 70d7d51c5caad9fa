using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>Gives an HttpClient request, whose fields stood in its URL, a form to send. A GET becomes a POST, because only that has a body.</summary>
internal static class HttpBody
{
    private const string HttpContent = "System.Net.Http.HttpContent";

    /// <summary>What reads an answer as the shorter calls do, which throw for a refusal.</summary>
    private const string Success = ".EnsureSuccessStatusCode().Content.";

    private static readonly ImmutableDictionary<string, string> s_readers = ImmutableDictionary<string, string>.Empty
        .Add("GetStringAsync", "ReadAsStringAsync")
        .Add("GetByteArrayAsync", "ReadAsByteArrayAsync")
        .Add("GetStreamAsync", "ReadAsStreamAsync")
        .Add("GetFromJsonAsync", "ReadFromJsonAsync");

    /// <summary>
    /// The edits that put <paramref name="fields"/> into the body of the request that is handed <paramref name="url"/>;
    /// <see langword="null"/> if it is none of HttpClient, or not understood.
    /// </summary>
    public static FormRewrite? Fill(ExpressionSyntax url, MovedFields fields, FlowGraph graph) => url.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } } => OfCall(url, call, access, fields, graph),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } when HttpMessage.IsCreatedBy(creation, graph.Program) => HttpMessage.Fill(creation, fields, graph),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "RequestUri" }, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }
            when HttpMessage.IsCreatedBy(creation, graph.Program) => HttpMessage.Fill(creation, fields, graph),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RequestUri", Expression: IdentifierNameSyntax message }, Parent: ExpressionStatementSyntax statement }
            => HttpMessage.FillAfter(statement, message, fields, graph),
        _ => null,
    };

    /// <summary>Whether <paramref name="content"/> sends nothing: there is none, or it is made of nothing, whatever it says of its encoding and type.</summary>
    public static bool IsNothing(ExpressionSyntax content) => content switch
    {
        LiteralExpressionSyntax literal => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => IsNothing(operand),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax or QualifiedNameSyntax, Initializer: null, ArgumentList.Arguments: { Count: > 0 } arguments } creation
            => creation.Type.GetLastToken().ValueText is "StringContent" or "ByteArrayContent" or "FormUrlEncodedContent" && IsEmpty(arguments[0].Expression),
        _ => false,
    };

    /// <summary>An empty text, array, list or dictionary.</summary>
    private static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.Length == 0,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type } => type.GetLastToken().ValueText is "string" or "String",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type } } => type.GetLastToken().ValueText is "Array" or "Enumerable",
        ArrayCreationExpressionSyntax array => array.Initializer is { } initializer ? initializer.Expressions.Count == 0 : array.Type.RankSpecifiers.SelectMany(static rank => rank.Sizes).FirstOrDefault() is LiteralExpressionSyntax { Token.Value: 0 },
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null or { Expressions.Count: 0 } } => true,
        _ => false,
    };

    /// <summary>The edits that write <paramref name="content"/> in place of a body that sends nothing, or add the fields to the one that is sent.</summary>
    public static FormRewrite? Replace(ExpressionSyntax content, MovedFields fields, string newLine, FlowGraph graph) =>
        IsNothing(content)
            ? With(content, fields, graph, [content], new Replacement(content.SyntaxTree, content.Span, fields.AsContent(newLine)))
            : MergedForm.Of(content, fields.Fields, graph);

    /// <summary>The edits <paramref name="replacements"/> with the directives that the new text needs.</summary>
    public static FormRewrite With(SyntaxNode place, MovedFields fields, FlowGraph graph, IEnumerable<SyntaxNode> dropped, params Replacement[] replacements)
    {
        (string, string)[] types = fields.Holder is null
            ? [("System.Collections.Generic", "Dictionary"), ("System.Net.Http", "FormUrlEncodedContent")]
            : [("System.Net.Http", "FormUrlEncodedContent")];
        return FormRewrite.Of(replacements.Concat(BodyRewriter.Imports(place, graph.Program, types)), dropped.ToArray());
    }

    private static FormRewrite? OfCall(ExpressionSyntax url, InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, MovedFields fields, FlowGraph graph)
    {
        if (graph.Program.OperationOf(call) is not IInvocationOperation { TargetMethod: var method } operation)
        {
            return null;
        }

        var newLine = BodyRewriter.NewLineAt(url.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode)url, graph.Program);
        if (method.Name is "PostAsync" or "Post")
        {
            var content = operation.Arguments.FirstOrDefault(static argument => TypeName.Is(argument.Parameter?.Type, HttpContent));
            return content?.Syntax is ArgumentSyntax { Expression: var sent } ? Replace(sent, fields, newLine, graph) : null;
        }

        return TypeName.IsIn(method.ContainingType, "System.Net.Http") && operation.Arguments.All(static argument => argument.ArgumentKind != ArgumentKind.Explicit || argument.Parameter?.Type.Name is "String" or "Uri" or "CancellationToken" or "HttpClient")
            ? OfGet(url, call, access, method.Name, fields, newLine, graph)
            : null;
    }

    private static FormRewrite? OfGet(ExpressionSyntax url, InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, string method, MovedFields fields, string newLine, FlowGraph graph)
    {
        var tree = call.SyntaxTree;
        var content = new Replacement(tree, new TextSpan(url.Span.End, 0), ", " + fields.AsContent(newLine));
        if (method == "GetAsync")
        {
            return With(call, fields, graph, [], new Replacement(tree, access.Name.Span, "PostAsync"), content);
        }

        if (!s_readers.TryGetValue(method, out var reader) || call.Parent is not AwaitExpressionSyntax)
        {
            return null;
        }

        var types = access.Name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : string.Empty;
        var token = call.ArgumentList.Arguments.Count > 1 ? call.ArgumentList.Arguments[1].ToString() : string.Empty;
        return With(
            call,
            fields,
            graph,
            [],
            new Replacement(tree, new TextSpan(call.SpanStart, 0), "(await "),
            new Replacement(tree, access.Name.Span, "PostAsync"),
            content,
            new Replacement(tree, new TextSpan(call.Span.End, 0), ")" + Success + reader + types + "(" + token + ")"));
    }
}
