using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Caching;

/// <summary>How often the code around a place runs, as far as its syntax says.</summary>
internal enum CodeKind
{
    /// <summary>A method or local function: as often as it is called.</summary>
    Function,

    /// <summary>The handler of a route: for every request to the program.</summary>
    Handler,

    /// <summary>Top-level statements: once.</summary>
    Once,

    /// <summary>A constructor, an initializer or a delegate for somebody who may keep the result: nobody knows.</summary>
    HandedOn,
}

/// <summary>The code that runs when a place is reached.</summary>
/// <param name="Kind">How often it runs.</param>
/// <param name="Node">The function or handler; otherwise the statement or member.</param>
internal sealed record EnclosingCode(CodeKind Kind, SyntaxNode Node)
{
    /// <summary>How the names of methods begin that take a delegate for later: registrations, caches and events.</summary>
    private static readonly ImmutableArray<string> s_takers = ImmutableArray.Create("Add", "TryAdd", "Configure", "PostConfigure", "Register", "Use", "GetOr", "Subscribe", "Bind", "Provide", "Set", "With");

    /// <summary>The code around <paramref name="place"/>. A lambda that is called in place is a part of the function that holds it.</summary>
    public static EnclosingCode Of(SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            switch (node)
            {
                case LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return new EnclosingCode(CodeKind.Function, node);
                case AnonymousFunctionExpressionSyntax lambda when IsHandler(lambda):
                    return new EnclosingCode(CodeKind.Handler, lambda);
                case AnonymousFunctionExpressionSyntax lambda when IsHandedOn(lambda):
                    return new EnclosingCode(CodeKind.HandedOn, lambda);
                case GlobalStatementSyntax:
                    return new EnclosingCode(CodeKind.Once, node);
                case MemberDeclarationSyntax:
                    return new EnclosingCode(CodeKind.HandedOn, node);
            }
        }

        return new EnclosingCode(CodeKind.HandedOn, place.SyntaxTree.GetRoot());
    }

    private static bool IsHandler(AnonymousFunctionExpressionSyntax lambda) =>
        CalledWith(lambda) is { } name && name.StartsWith("Map", StringComparison.Ordinal);

    private static bool IsHandedOn(AnonymousFunctionExpressionSyntax lambda)
    {
        var value = Outermost(lambda);
        return value.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } => CalledWith(lambda) is { } name && s_takers.Any(taker => name.StartsWith(taker, StringComparison.Ordinal)),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } } => false,
            InvocationExpressionSyntax or MemberAccessExpressionSyntax => false,
            _ => true,
        };
    }

    private static SyntaxNode Outermost(SyntaxNode lambda)
    {
        while (lambda.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            lambda = lambda.Parent;
        }

        return lambda;
    }

    /// <summary>The name of the method that <paramref name="lambda"/> is an argument of.</summary>
    private static string? CalledWith(SyntaxNode lambda) =>
        Outermost(lambda).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            ? call.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
                SimpleNameSyntax name => name.Identifier.ValueText,
                _ => null,
            }
            : null;
}
