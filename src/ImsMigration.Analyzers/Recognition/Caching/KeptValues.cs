using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Recognition.Caching;

/// <summary>
/// Tells whether a method keeps something beyond its own run: in a field or property of the program, or in a cache. What
/// it keeps is not asked, so that every sign of a cache speaks for one.
/// </summary>
internal static class KeptValues
{
    /// <summary>How the names of the methods begin with which caches, dictionaries and stores take a value.</summary>
    private static readonly ImmutableArray<string> s_keepers = ImmutableArray.Create(
        "Set", "GetOrCreate", "GetOrAdd", "GetOrSet", "TryAdd", "TryUpdate", "AddOrUpdate", "AddOrGet", "Store", "Save", "Cache", "StringSet", "Upsert", "Write");

    /// <summary>The types of libraries whose methods of such names keep nothing: requests, their parts and the console.</summary>
    private static readonly ImmutableArray<string> s_passing = ImmutableArray.Create("Console", "Stream", "Writer", "Request", "Headers", "Content", "Logger", "Environment", "Url");

    /// <summary>Whether <paramref name="declaration"/> keeps something.</summary>
    public static bool In(SyntaxNode declaration, ProgramModel program) =>
        declaration.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => IsKept(assignment.Left, program),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                => s_keepers.Any(keeper => name.StartsWith(keeper, StringComparison.Ordinal)) && Keeps(call, program),
            _ => false,
        });

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
        program.SymbolOf(call) is IMethodSymbol { ContainingType: { } type } && !s_passing.Any(part => type.Name.EndsWith(part, StringComparison.Ordinal));
}
