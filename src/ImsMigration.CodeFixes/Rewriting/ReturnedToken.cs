using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition;
using ImsMigration.Recognition.Answers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

/// <summary>The statement that returns the access token of an answer, and how to read the lifetime of the token from the same answer.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Holder">The expression that holds the answer.</param>
/// <param name="Lifetime">What follows the holder to read <c>expires_in</c>, in seconds; <c>{0}</c> stands for the holder.</param>
internal sealed record ReturnedToken(ReturnStatementSyntax Statement, ExpressionSyntax Holder, string Lifetime)
{
    private const string TokenName = "access_token";

    /// <summary>
    /// The only statement of <paramref name="method"/> that returns a token; others may return <see langword="null"/> or an
    /// empty text. <see langword="null"/> if there is no such statement or its answer does not tell the lifetime.
    /// </summary>
    public static ReturnedToken? In(MethodDeclarationSyntax method, ProgramModel program)
    {
        var values = ReturnSyntax.ValuesOf(method.Body).Where(static value => !IsNothing(value)).ToList();
        return values.Count == 1 && values[0].Parent is ReturnStatementSyntax { Parent: BlockSyntax } statement && !HoldsComment(statement)
            ? Read(statement, program)
            : null;
    }

    /// <summary>Whether the holder can be read twice: it is a variable or a member of one.</summary>
    public bool IsVariable => Holder is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax };

    private static bool IsNothing(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression)
        || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || value is LiteralExpressionSyntax { Token.ValueText: "" }
        || value.ToString() is "string.Empty" or "String.Empty";

    private static bool HoldsComment(SyntaxNode statement) =>
        statement.DescendantTrivia(static _ => true).Any(trivia =>
            statement.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static ReturnedToken? Read(ReturnStatementSyntax statement, ProgramModel program)
    {
        foreach (var node in statement.DescendantNodes(static node => node is not ArgumentListSyntax))
        {
            var (holder, lifetime) = node switch
            {
                ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element when Names(arguments[0]) => (element.Expression, LifetimeIn(program, element.Expression)),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: { Count: 1 } arguments } when Names(arguments[0]) => (called.Expression, LifetimeIn(program, called.Expression)),
                MemberAccessExpressionSyntax member => (member.Expression, LifetimeBeside(member, program)),
                _ => default,
            };
            if (lifetime is not null)
            {
                return new ReturnedToken(statement, Unparenthesized(holder!), lifetime);
            }
        }

        return null;
    }

    private static bool Names(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { Token.Value: TokenName };

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : expression;

    private static string? LifetimeIn(ProgramModel program, ExpressionSyntax holder)
    {
        var type = program.ModelOf(holder.SyntaxTree).GetTypeInfo(holder, program.CancellationToken).Type;
        return type switch
        {
            _ when TypeName.Is(type, "System.Text.Json.JsonElement") => "{0}.GetProperty(\"expires_in\").GetInt64()",
            _ when TypeName.IsIn(type, "Newtonsoft.Json.Linq") || TypeName.IsIn(type, "System.Text.Json.Nodes") => "(long){0}[\"expires_in\"]",
            _ => null,
        };
    }

    /// <summary>The member of the answer that holds the lifetime, if the returned member is its token.</summary>
    private static string? LifetimeBeside(MemberAccessExpressionSyntax member, ProgramModel program)
    {
        if (program.SymbolOf(member) is not { ContainingType: { } type } token
            || token is not (IPropertySymbol or IFieldSymbol)
            || !SymbolEqualityComparer.Default.Equals(program.ModelOf(member.SyntaxTree).GetTypeInfo(member.Expression, program.CancellationToken).Type, type))
        {
            return null;
        }

        var lifetime = type.GetMembers().FirstOrDefault(static candidate => candidate is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } && ExpiresInReads.IsNamed(candidate));
        var unit = lifetime switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return unit?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double
            ? "{0}." + lifetime!.Name
            : null;
    }
}
