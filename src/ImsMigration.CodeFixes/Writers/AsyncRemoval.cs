using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.DeadCode;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers;

/// <summary>
/// Makes a method synchronous inside whose last <c>await</c> was for the assertion. It keeps its signature and returns a
/// finished task; compilers before that of the .NET 10 SDK warn of an async method without an await (CS1998).
/// </summary>
internal static class AsyncRemoval
{
    /// <summary>The edits to the methods around <paramref name="changed"/> that await nothing outside of <paramref name="removed"/>.</summary>
    public static IEnumerable<Replacement> Find(IEnumerable<SyntaxNode> changed, RemovedCode removed, ProgramModel program) =>
        changed
            .Select(static node => node.Ancestors().FirstOrDefault(IsFunction))
            .OfType<SyntaxNode>()
            .Distinct()
            .Where(function => !removed.Contains(function) && AsyncKeywordOf(function).IsKind(SyntaxKind.AsyncKeyword) && LosesItsAwaits(function, removed))
            .SelectMany(function => MakeSynchronous(function, removed, program));

    private static bool IsFunction(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;

    private static SyntaxToken AsyncKeywordOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)),
        LocalFunctionStatementSyntax local => local.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)),
        _ => default,
    };

    private static bool LosesItsAwaits(SyntaxNode function, RemovedCode removed)
    {
        var awaits = OwnNodes(function).Where(static node => node is AwaitExpressionSyntax || IsAwaitStatement(node)).ToList();
        return awaits.Count > 0 && awaits.All(removed.Contains);
    }

    private static bool IsAwaitStatement(SyntaxNode node) =>
        node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 };

    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || !IsFunction(node));

    private static IEnumerable<Replacement> MakeSynchronous(SyntaxNode function, RemovedCode removed, ProgramModel program)
    {
        if (program.DeclaredSymbolOf(function) is not IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "Task" } task })
        {
            yield break;
        }

        var keyword = AsyncKeywordOf(function);
        yield return new Replacement(function.SyntaxTree, TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), string.Empty);
        var body = function.ChildNodes().OfType<BlockSyntax>().FirstOrDefault();
        var values = body is null
            ? function.ChildNodes().OfType<ArrowExpressionClauseSyntax>().Select(static arrow => arrow.Expression)
            : OwnNodes(function).OfType<ReturnStatementSyntax>().Where(statement => !removed.Contains(statement)).Select(static statement => statement.Expression).OfType<ExpressionSyntax>();
        if (task.TypeArguments.FirstOrDefault() is { } result)
        {
            foreach (var value in values)
            {
                var type = program.ModelOf(value.SyntaxTree).GetTypeInfo(value, program.CancellationToken).Type;
                var argument = SymbolEqualityComparer.Default.Equals(type, result) ? string.Empty : "<" + ResultTypeOf(function) + ">";
                yield return new Replacement(value.SyntaxTree, new TextSpan(value.SpanStart, 0), "Task.FromResult" + argument + "(");
                yield return new Replacement(value.SyntaxTree, new TextSpan(value.Span.End, 0), ")");
            }

            yield break;
        }

        foreach (var statement in OwnNodes(function).OfType<ReturnStatementSyntax>().Where(static statement => statement.Expression is null))
        {
            yield return new Replacement(statement.SyntaxTree, statement.Span, "return Task.CompletedTask;");
        }

        if (body is not null && body.Statements.LastOrDefault() is not (ReturnStatementSyntax or ThrowStatementSyntax))
        {
            var text = body.SyntaxTree.GetText(program.CancellationToken);
            var indentation = SourceLayout.IndentationAt(text, body.Statements.FirstOrDefault()?.SpanStart ?? body.CloseBraceToken.SpanStart);
            var line = text.Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart).Start;
            yield return new Replacement(body.SyntaxTree, new TextSpan(line, 0), indentation + "return Task.CompletedTask;" + SourceLayout.NewLineOf(text));
        }
    }

    private static string ResultTypeOf(SyntaxNode function)
    {
        var type = function is MethodDeclarationSyntax method ? method.ReturnType : ((LocalFunctionStatementSyntax)function).ReturnType;
        return type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().First().TypeArgumentList.Arguments[0].ToString();
    }
}
