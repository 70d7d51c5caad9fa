using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Conversions = ImsMigration.Code.Conversions;

namespace ImsMigration.Effects;

/// <summary>Finds the methods that the language calls without the program naming them: operators, disposal, enumeration, awaiting, deconstruction, texts.</summary>
internal static class ImplicitCalls
{
    /// <summary>The methods that <paramref name="operation"/> calls by itself.</summary>
    public static IEnumerable<IMethodSymbol> Of(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorMethod: { } method } => [method],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } text => TextOf(text.LeftOperand).Concat(TextOf(text.RightOperand)),
        IUnaryOperation { OperatorMethod: { } method } => [method],
        IConversionOperation { OperatorMethod: { } method } => [method],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => [method],
        ICompoundAssignmentOperation compound => OfAssignment(compound),
        IInterpolationOperation { Expression: var value } => TextOf(value),
        IUsingOperation { Resources: var resources } => DisposalOf(resources),
        IUsingDeclarationOperation { DeclarationGroup: var resources } => DisposalOf(resources),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop, SemanticModel: { } model } => OfEnumeration(model, loop),
        IAwaitOperation { Syntax: AwaitExpressionSyntax wait, SemanticModel: { } model } => OfAwait(model.GetAwaitExpressionInfo(wait)),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment, SemanticModel: { } model } => OfDeconstruction(model.GetDeconstructionInfo(assignment)),
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } => [method],
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> OfAssignment(ICompoundAssignmentOperation compound) =>
        new[] { compound.OperatorMethod, compound.InConversion.MethodSymbol, compound.OutConversion.MethodSymbol }
            .Concat(compound.Type?.SpecialType == SpecialType.System_String ? TextOf(compound.Value) : [])
            .OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol> OfEnumeration(SemanticModel model, CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        return new[] { info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod, info.ElementConversion.MethodSymbol }
            .OfType<IMethodSymbol>()
            .Concat(loop is ForEachVariableStatementSyntax parts ? OfDeconstruction(model.GetDeconstructionInfo(parts)) : []);
    }

    private static IEnumerable<IMethodSymbol> OfAwait(AwaitExpressionInfo info) =>
        new[] { info.GetAwaiterMethod, info.IsCompletedProperty?.GetMethod, info.GetResultMethod }.OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol> OfDeconstruction(DeconstructionInfo info) =>
        info.Nested.SelectMany(OfDeconstruction).Concat(new[] { info.Method, info.Conversion?.MethodSymbol }.OfType<IMethodSymbol>());

    private static IEnumerable<IMethodSymbol> DisposalOf(IOperation resources)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(static declaration => declaration.Declarators).Select(static declarator => declarator.Symbol.Type)
            : new[] { Conversions.Unconverted(resources).Type }.OfType<ITypeSymbol>();
        return types
            .Select(static type => MembersOf(type).FirstOrDefault(static member => member.Name is "Dispose" or "DisposeAsync" && member.Parameters.IsEmpty))
            .OfType<IMethodSymbol>();
    }

    /// <summary>What makes a text of <paramref name="value"/>. A text itself, and what is typed as any object, needs nothing that is known.</summary>
    private static IEnumerable<IMethodSymbol> TextOf(IOperation value) =>
        Conversions.Unconverted(value).Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } type
        && MembersOf(type).FirstOrDefault(static member => member is { Name: nameof(ToString), Parameters.IsEmpty: true }) is { } method
            ? [method]
            : [];

    private static IEnumerable<IMethodSymbol> MembersOf(ITypeSymbol type) =>
        BaseTypesAndSelf(type).Concat(type.AllInterfaces).SelectMany(static candidate => candidate.GetMembers()).OfType<IMethodSymbol>();

    private static IEnumerable<ITypeSymbol> BaseTypesAndSelf(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
