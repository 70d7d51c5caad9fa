using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Planning;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>
/// Rewrites a RestSharp request whose body is one hand-concatenated multipart text: the body becomes a parameter per
/// field, and the content-type header with the boundary goes, because RestSharp then writes its own.
/// </summary>
internal static class MultipartTextRewriter
{
    private const string RequestType = "RestSharp.RestRequest";
    private const string RequestContract = "RestSharp.IRestRequest";

    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if the body is not handed to a RestSharp request.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        if (BodyCall(form, graph) is not { Expression: MemberAccessExpressionSyntax access } call || !IsRestRequest(call, graph.Program))
        {
            return null;
        }

        var text = call.SyntaxTree.GetText(graph.Program.CancellationToken);
        var isStatement = call.Parent is ExpressionStatementSyntax;
        var indentation = SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, isStatement ? call.SpanStart : access.Name.SpanStart);
        var receiver = isStatement ? access.Expression.ToString() : string.Empty;
        var kept = form.Fields.Where(static field => field.Name is not (TokenForm.JwtField or "grant_type" or "scope")).ToList();
        var calls = kept.Select(field => Parameter(field.Name, field.Value?.ToString() ?? SourceLayout.Literal(field.ConstantValue)))
            .Append(Parameter("grant_type", SourceLayout.Literal("client_credentials")))
            .Append((scope.Comment is { } comment ? SourceLayout.CommentLines(comment, indentation) : string.Empty) + Parameter("scope", SourceLayout.Literal(scope.Value)));
        var span = isStatement ? call.Parent!.Span : TextSpan.FromBounds(access.OperatorToken.SpanStart, call.Span.End);
        var replacement = new Replacement(call.SyntaxTree, span, string.Join(indentation, calls));

        return new FormRewrite(
            ImmutableArray.Create(replacement),
            ImmutableArray.Create(form.Container).AddRange(call.ArgumentList.Arguments),
            kept.Select(static field => field.Value).OfType<SyntaxNode>().ToImmutableArray(),
            BoundaryHeaders(call, graph));

        string Parameter(string name, string value) =>
            receiver + ".AddParameter(" + SourceLayout.Literal(name) + ", " + value + ")" + (isStatement ? ";" : string.Empty);
    }

    /// <summary>The call that gets the text, directly or through a variable that has no other use.</summary>
    private static InvocationExpressionSyntax? BodyCall(TokenForm form, FlowGraph graph)
    {
        if (CallWithArgument(form.Container) is { } direct)
        {
            return direct;
        }

        if (form.Container.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol variable)
        {
            return null;
        }

        var uses = graph.References.Find(variable);
        return uses.Count == 1 ? CallWithArgument(uses[0]) : null;
    }

    private static InvocationExpressionSyntax? CallWithArgument(SyntaxNode value) =>
        (value.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;

    private static bool IsRestRequest(InvocationExpressionSyntax call, ProgramModel program) =>
        program.OperationOf(call) is IInvocationOperation { TargetMethod: { } method } invocation
        && method.Name is "AddParameter" or "AddBody" or "AddStringBody" or "AddOrUpdateParameter"
        && (invocation.Instance?.Type ?? invocation.Arguments.FirstOrDefault()?.Value.Type) is { } type
        && (TypeName.Is(type, RequestType) || TypeName.Is(type, RequestContract));

    /// <summary>The calls on the same request that set a multipart content type.</summary>
    private static ImmutableArray<Removal> BoundaryHeaders(InvocationExpressionSyntax body, FlowGraph graph)
    {
        var member = body.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is null)
        {
            return ImmutableArray<Removal>.Empty;
        }

        var request = RootOf(body);
        return member.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call != body && RootOf(call) == request && SetsMultipartContentType(call, graph.Program))
            .Select(static call => call.Parent is ExpressionStatementSyntax statement
                ? DispensableUse.Whole(statement)
                : new Removal(call, TextSpan.FromBounds(((MemberAccessExpressionSyntax)call.Expression).Expression.Span.End, call.Span.End), RemovalStyle.Link))
            .ToImmutableArray();
    }

    private static bool SetsMultipartContentType(InvocationExpressionSyntax call, ProgramModel program) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHeader" or "AddOrUpdateHeader" }, ArgumentList.Arguments: { Count: 2 } arguments }
        && FormEntry.ConstantText(arguments[0].Expression, program) is { } name
        && string.Equals(name, "content-type", StringComparison.OrdinalIgnoreCase)
        && MentionsMultipart(arguments[1].Expression, program);

    private static bool MentionsMultipart(ExpressionSyntax value, ProgramModel program) =>
        (FormEntry.ConstantText(value, program) ?? value.ToString()).IndexOf("multipart/form-data", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The text of what a chain of calls starts from: the variable that holds the request.</summary>
    private static string RootOf(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            expression = access.Expression;
        }

        return expression.ToString();
    }
}
