using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Bodies;

/// <summary>Makes a POST of a RestSharp request, which is a GET where nothing else is said: only a POST has a body.</summary>
internal static class RestMethod
{
    private const string Post = "Method.Post";

    /// <summary>The edits that make one of the request that <paramref name="creation"/> makes, none if it is one; <see langword="null"/> if its method is another, or not known.</summary>
    public static IReadOnlyCollection<Replacement>? AsPost(BaseObjectCreationExpressionSyntax creation, FlowGraph graph)
    {
        var methods = (creation.ArgumentList?.Arguments.Select(static argument => argument.Expression) ?? [])
            .Where(static argument => argument.ToString().Contains("Method."))
            .Concat(SetIn(creation))
            .ToList();
        return methods.Count switch
        {
            0 => SentAsPost(creation, graph),
            1 => AsPost(methods[0]),
            _ => null,
        };
    }

    private static IReadOnlyCollection<Replacement>? AsPost(ExpressionSyntax method) => method.ToString() switch
    {
        var text when text.EndsWith(Post, StringComparison.OrdinalIgnoreCase) => [],
        "Method.Get" or "Method.GET" => [new Replacement(method.SyntaxTree, method.Span, Post)],
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax> SetIn(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Where(static setting => setting.Left.ToString() == "Method").Select(static setting => setting.Right) ?? [];

    /// <summary>The method may be that of the call that sends the request, or set later.</summary>
    private static IReadOnlyCollection<Replacement>? SentAsPost(BaseObjectCreationExpressionSyntax creation, FlowGraph graph)
    {
        if (creation.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } declarator || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol request)
        {
            return null;
        }

        var uses = graph.References.Find(request);
        if (uses.Select(static use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Method", Parent: AssignmentExpressionSyntax assignment } ? assignment.Right : null).FirstOrDefault(static set => set is not null) is { } later)
        {
            return AsPost(later);
        }

        var senders = uses
            .Select(static use => use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } ? access.Name : null)
            .OfType<SimpleNameSyntax>()
            .ToList();
        if (senders.Count != 1)
        {
            return null;
        }

        var name = senders[0].Identifier;
        return name.ValueText switch
        {
            "Post" or "PostAsync" or "ExecutePost" or "ExecutePostAsync" => [],
            "Get" or "GetAsync" or "ExecuteGet" or "ExecuteGetAsync" => [new Replacement(senders[0].SyntaxTree, name.Span, name.ValueText.Replace("Get", "Post"))],
            "Execute" or "ExecuteAsync" when creation.ArgumentList is { Arguments.Count: 1 } arguments => [new Replacement(creation.SyntaxTree, new TextSpan(arguments.CloseParenToken.SpanStart, 0), ", " + Post)],
            _ => null,
        };
    }
}
