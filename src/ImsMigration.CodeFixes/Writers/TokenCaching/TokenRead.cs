using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Where an expression reads the access token of an answer, and how the same answer tells the lifetime of the token.</summary>
/// <param name="Holder">The expression that holds the answer.</param>
/// <param name="Lifetime">The expression for <c>expires_in</c>, in seconds; <c>{0}</c> stands for the holder.</param>
/// <param name="Addition">What has to be added for it to be read: a member of the answer that the program has left out.</param>
internal sealed record TokenRead(ExpressionSyntax Holder, string Lifetime, Replacement? Addition)
{
    private const string TokenName = "access_token";

    /// <summary>Whether the holder can be read twice: it is a variable or a member of one.</summary>
    public bool IsVariable => Holder
        is IdentifierNameSyntax
        or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax }
        or PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax };

    /// <summary>The first read of a token in <paramref name="value"/>, the outermost first; <see langword="null"/> if there is none or its answer does not tell the lifetime.</summary>
    public static TokenRead? In(ExpressionSyntax value, ProgramModel program) =>
        value.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<ExpressionSyntax>()
            .Select(node => At(node, program))
            .FirstOrDefault(static read => read is not null);

    /// <summary><paramref name="value"/> as the whole answer, if its type tells the lifetime.</summary>
    public static TokenRead? Whole(ExpressionSyntax value, ProgramModel program)
    {
        var info = program.ModelOf(value.SyntaxTree).GetTypeInfo(value, program.CancellationToken);
        var mayBeNull = info.Nullability.FlowState == NullableFlowState.MaybeNull;
        return (AnswerLifetimes.OfMember(info.Type, mayBeNull) ?? AnswerLifetimes.OfElement(info.Type, isTolerant: true)) is { } lifetime
            ? new TokenRead(value, lifetime, null)
            : null;
    }

    private static TokenRead? At(ExpressionSyntax node, ProgramModel program)
    {
        switch (node)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element when Names(arguments[0]):
                return Read(element.Expression, AnswerLifetimes.OfElement(TypeOf(element.Expression, program), IsTolerant(element)));
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: { Count: 1 } arguments } call when Names(arguments[0]):
                return Read(called.Expression, AnswerLifetimes.OfElement(TypeOf(called.Expression, program), IsTolerant(call)));
            case MemberAccessExpressionSyntax { Expression: var holder } member when TypeOf(holder, program) is { } type:
                return type.TypeKind == TypeKind.Dynamic
                    ? member.Name.Identifier.ValueText == TokenName ? Read(holder, "((long?){0}.expires_in ?? 0)") : null
                    : Beside(holder, member, type, isConditional: false, program);
            case ConditionalAccessExpressionSyntax { Expression: var holder } access when TypeOf(holder, program) is { } type:
                return FirstBinding(access.WhenNotNull) switch
                {
                    MemberBindingExpressionSyntax member => Beside(holder, member, type, isConditional: true, program),
                    ElementBindingExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when Names(arguments[0])
                        => Read(holder, AnswerLifetimes.OfElement(type, isTolerant: true)?.Replace("{0}[", "{0}?[")),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, ProgramModel program) =>
        program.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, program.CancellationToken).Type;

    private static TokenRead? Read(ExpressionSyntax holder, string? lifetime) =>
        lifetime is null ? null : new TokenRead(Unparenthesized(holder), lifetime, null);

    /// <summary>The lifetime in another member of the answer, or in one that is added beside the token.</summary>
    private static TokenRead? Beside(ExpressionSyntax holder, ExpressionSyntax member, ITypeSymbol type, bool isConditional, ProgramModel program)
    {
        if (program.SymbolOf(member) is not { Kind: SymbolKind.Property or SymbolKind.Field, ContainingType: { } owner } token || !SymbolEqualityComparer.Default.Equals(owner, type))
        {
            return null;
        }

        if (AnswerLifetimes.OfMember(owner, isConditional) is { } lifetime)
        {
            return Read(holder, lifetime);
        }

        return LifetimeProperty.Beside(token, program) is var (name, edit)
            ? new TokenRead(Unparenthesized(holder), isConditional ? "({0}?." + name + " ?? 0)" : "{0}." + name, edit)
            : null;
    }

    private static ExpressionSyntax? FirstBinding(ExpressionSyntax whenNotNull) =>
        whenNotNull.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(static node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax);

    /// <summary>Whether <paramref name="read"/> is nothing where the answer has no token: a cast or conversion of it is, a member of it fails.</summary>
    private static bool IsTolerant(ExpressionSyntax read) => read.Parent is not MemberAccessExpressionSyntax;

    private static bool Names(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { Token.Value: TokenName };

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : expression;
}
