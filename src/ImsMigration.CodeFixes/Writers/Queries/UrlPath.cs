using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Follows a URL to what requests it, through <c>Uri</c>, <c>UriBuilder</c>, local variables and a method that returns it.</summary>
internal static class UrlPath
{
    private const int MaximumSteps = 12;

    /// <summary>The expression that is handed to the request; <see langword="null"/> where the URL has more uses than one.</summary>
    public static ExpressionSyntax? EndOf(ExpressionSyntax url, FlowGraph graph)
    {
        for (var step = 0; step < MaximumSteps; step++)
        {
            var next = NextOf(url, graph);
            if (next is null)
            {
                return IsHandedOver(url) ? url : null;
            }

            url = next;
        }

        return null;
    }

    private static bool IsHandedOver(ExpressionSyntax url) =>
        url.Parent is ArgumentSyntax or AssignmentExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    private static ExpressionSyntax? NextOf(ExpressionSyntax url, FlowGraph graph) => url switch
    {
        // The builder, in the assignment that gave it the query.
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" } } => graph.Program.SymbolOf(url) is ILocalSymbol builder ? ReadOf(builder, graph) : null,
        { Parent: ParenthesizedExpressionSyntax or CastExpressionSyntax } => (ExpressionSyntax)url.Parent,
        { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } } when IsUri(creation, graph.Program) => creation,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } => graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol local ? ReadOf(local, graph) : null,
        { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Uri" or "AbsoluteUri" } access } when access.Expression == url => access,
        { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax text } access } when access.Expression == url => text,
        { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } => CallOf(url, graph),
        _ => null,
    };

    private static bool IsUri(BaseObjectCreationExpressionSyntax creation, ProgramModel program) =>
        program.ModelOf(creation.SyntaxTree).GetTypeInfo(creation, program.CancellationToken).Type is { Name: "Uri" or "UriBuilder" } type && TypeName.IsIn(type, "System");

    /// <summary>The only read of a variable, besides those that set a part of the URL.</summary>
    private static ExpressionSyntax? ReadOf(ILocalSymbol variable, FlowGraph graph)
    {
        var reads = graph.References.Find(variable)
            .Where(static use => use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" or "Path" or "Port" or "Scheme" or "Host" } access || access.Expression != use)
            .ToList();
        return reads.Count == 1 ? reads[0] as ExpressionSyntax : null;
    }

    /// <summary>The only call of the private method that returns <paramref name="url"/>; what it is made of must mean the same there, so the method takes nothing.</summary>
    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax url, FlowGraph graph)
    {
        var declaration = url.Ancestors().FirstOrDefault(static node => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax || EnclosingMember.Is(node));
        return declaration is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            && graph.Program.DeclaredSymbolOf(declaration) is IMethodSymbol { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable } method
            && ReturnSyntax.ValuesOfFunction(declaration).Count() == 1
            && graph.References.Find(method) is { Count: 1 } uses
            && CallSite.At(uses[0], graph.Program)?.Syntax is InvocationExpressionSyntax call
                ? call
                : null;
    }
}
