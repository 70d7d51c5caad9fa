using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Caching;

/// <summary>
/// Tells whether a function keeps something beyond its own run: in a field or property of the program, or in a cache. What
/// it keeps is not asked, so that every sign of a cache speaks for one.
/// </summary>
internal static class KeptValues
{
    /// <summary>How the names of the methods begin with which caches, dictionaries and stores take a value.</summary>
    private static readonly ImmutableArray<string> s_keepers = ImmutableArray.Create(
        "Set", "GetOrCreate", "GetOrAdd", "GetOrSet", "TryAdd", "TryUpdate", "AddOrUpdate", "AddOrGet", "Store", "Save", "Cache", "StringSet", "Upsert", "Write");

    /// <summary>The types of libraries whose methods of such names keep nothing: requests, their parts and the console.</summary>
    private static readonly ImmutableArray<string> s_passing = ImmutableArray.Create("Console", "Stream", "Writer", "Request", "Headers", "Content", "Logger", "Environment", "Url");

    /// <summary>The libraries whose methods of such names change a request or client.</summary>
    private static readonly ImmutableArray<string> s_clients = ImmutableArray.Create("System.Net", "System.IO", "System.Text", "RestSharp", "Flurl", "Duende.IdentityModel", "IdentityModel");

    /// <summary>Whether <paramref name="declaration"/> keeps something.</summary>
    public static bool In(SyntaxNode declaration, ProgramModel program) =>
        declaration.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => IsKept(assignment.Left, program),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                => s_keepers.Any(keeper => name.StartsWith(keeper, StringComparison.Ordinal)) && Keeps(call, program),
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument => IsKept(argument.Expression, program),
            _ => false,
        });

    /// <summary>Whether <paramref name="function"/>, which asks for a token, has another one to return. To call itself is to try again.</summary>
    public static bool IsReturnedBy(SyntaxNode function) =>
        ReturnSyntax.ValuesOfFunction(function).Where(value => !ReturnSyntax.IsNothing(value) && !Calls(value, FunctionParts.Of(function)?.Identifier.ValueText)).Skip(1).Any();

    /// <summary>
    /// Whether the code at <paramref name="reference"/>, which asks for a token, runs only if something is not at hand yet: in a
    /// branch that ends before <paramref name="isUse"/> finds the use of the token.
    /// </summary>
    public static bool IsConditional(SyntaxNode reference, Func<SyntaxNode, bool> isUse)
    {
        var child = reference;
        foreach (var node in reference.Ancestors().TakeWhile(static node => node is not LocalFunctionStatementSyntax && !EnclosingMember.Is(node)))
        {
            var isBranch = node switch
            {
                IfStatementSyntax choice => choice.Condition != child,
                ConditionalExpressionSyntax choice => choice.Condition != child,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => choice.Right == child,
                AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } => true,
                _ => false,
            };
            if (isBranch && !isUse(child))
            {
                return true;
            }

            child = node;
        }

        return false;
    }

    private static bool Calls(ExpressionSyntax value, string? function) =>
        value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == function);

    private static bool IsKept(ExpressionSyntax target, ProgramModel program)
    {
        if (target.Parent?.Parent is InitializerExpressionSyntax)
        {
            return false;
        }

        return target is TupleExpressionSyntax tuple
            ? tuple.Arguments.Any(argument => IsKept(argument.Expression, program))
            : program.OperationOf(target) switch
            {
                IPropertyReferenceOperation { Arguments.IsEmpty: false, Instance: IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: false } } => true,
                IMemberReferenceOperation { Instance: ILocalReferenceOperation } => false,
                IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => !member.Member.DeclaringSyntaxReferences.IsEmpty,
                _ => false,
            };
    }

    private static bool Keeps(InvocationExpressionSyntax call, ProgramModel program) =>
        program.SymbolOf(call) is IMethodSymbol { ContainingType: { } type }
        && !s_clients.Any(client => TypeName.IsIn(type, client))
        && !s_passing.Any(part => type.Name.EndsWith(part, StringComparison.Ordinal));
}
