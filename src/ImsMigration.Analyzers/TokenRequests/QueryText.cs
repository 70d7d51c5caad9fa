using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>Follows fields forward, as an object or as a text, and tells whether they become the query string of a URL.</summary>
internal sealed class QueryText
{
    private const int MaximumVisits = 60;

    /// <summary>Calls that put fields into a URL: RestSharp, Flurl, and ASP.NET Core's QueryHelpers.</summary>
    private static readonly ImmutableHashSet<string> s_queryCalls = ImmutableHashSet.Create(
        "AddQueryParameter", "SetQueryParam", "SetQueryParams", "AppendQueryParam", "AddQueryString");

    /// <summary>Calls on the fields that make a text of them, or are a step on the way to one.</summary>
    private static readonly ImmutableHashSet<string> s_steps = ImmutableHashSet.Create(
        "ToString", "ReadAsStringAsync", "Select", "Where", "OrderBy", "Aggregate", "ToArray", "ToList", "ConfigureAwait", "GetAwaiter", "GetResult");

    private readonly FlowGraph _graph;
    private readonly HashSet<SyntaxNode> _visited = [];

    private QueryText(FlowGraph graph) => _graph = graph;

    /// <summary>Whether a call named <paramref name="method"/> puts what it is handed into a URL.</summary>
    public static bool IsQueryCall(string method) => s_queryCalls.Contains(method);

    /// <summary>Whether what <paramref name="fields"/> holds becomes a query string.</summary>
    public static bool IsMadeOf(SyntaxNode fields, FlowGraph graph) => new QueryText(graph).Reaches(fields);

    private bool Reaches(SyntaxNode node)
    {
        if (_visited.Count >= MaximumVisits || !_visited.Add(node))
        {
            return false;
        }

        return node.Parent switch
        {
            ParenthesizedExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax => Reaches(node.Parent),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => _graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol local && _graph.References.Find(local).Any(Reaches),
            AssignmentExpressionSyntax assignment when assignment.Right == node => IsQuery(assignment.Left),
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "FormUrlEncodedContent" } } content } => Reaches(content),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } call } =>
                IsQueryCall(method) || (method == "Join" && Reaches(call)) || IsBehindQuestionMark(node),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax call } access when access.Expression == node =>
                s_steps.Contains(method) && Reaches(call),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access when access.Expression == node => Reaches(access),
            _ => IsBehindQuestionMark(node),
        };
    }

    private static bool IsQuery(ExpressionSyntax target) =>
        target is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" } or IdentifierNameSyntax { Identifier.ValueText: "Query" };

    private static bool IsBehindQuestionMark(SyntaxNode part) =>
        part is ExpressionSyntax
        && TextTemplate.Around(part.Parent is InterpolationSyntax interpolation ? interpolation : part) is var template
        && template.Holes.IndexOf((ExpressionSyntax)part) is var index and >= 0
        && template.Text.IndexOf('?') is var at and >= 0
        && at < PositionOf(index, template.Text);

    private static int PositionOf(int hole, string text)
    {
        var position = -1;
        for (var passed = 0; passed <= hole; passed++)
        {
            position = text.IndexOf(TextTemplate.Hole, position + 1);
        }

        return position;
    }
}
