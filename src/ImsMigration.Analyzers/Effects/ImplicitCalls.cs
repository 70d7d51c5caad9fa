using System;
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
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: { } method } =>
            [method, .. OperatorsOf(method.ContainingType, WellKnownMemberNames.TrueOperatorName, WellKnownMemberNames.FalseOperatorName)],
        IBinaryOperation { OperatorMethod: { } method } => [method],
        ITupleBinaryOperation { LeftOperand: var left, RightOperand: var right } => OfTuple(left).Concat(OfTuple(right)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } text => TextOf(text.LeftOperand).Concat(TextOf(text.RightOperand)),
        IUnaryOperation { OperatorMethod: { } method } => [method],
        IConversionOperation { OperatorMethod: { } method } => [method],
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => [method],
        ICompoundAssignmentOperation compound => OfAssignment(compound),
        IInterpolationOperation { Expression: var value } => TextOf(value),
        IUsingOperation { Resources: var resources, IsAsynchronous: var isAsync } => DisposalOf(resources, isAsync),
        IUsingDeclarationOperation { DeclarationGroup: var resources, IsAsynchronous: var isAsync } => DisposalOf(resources, isAsync),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop, SemanticModel: { } model } enumeration =>
            OfEnumeration(model, loop, enumeration.Collection),
        IAwaitOperation { Syntax: AwaitExpressionSyntax wait, SemanticModel: { } model } => OfAwait(model.GetAwaitExpressionInfo(wait)),
        IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment, SemanticModel: { } model } => OfDeconstruction(model.GetDeconstructionInfo(assignment)),
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method } => [method],
        IListPatternOperation list => Accessors(list.LengthSymbol, list.IndexerSymbol),
        ISlicePatternOperation slice => Accessors(slice.SliceSymbol),
        IImplicitIndexerReferenceOperation index => Accessors(index.LengthSymbol, index.IndexerSymbol),
        IConversionOperation { Type.SpecialType: SpecialType.System_Object, Operand: var value } => TextOf(value),
        _ => [],
    };

    private static IEnumerable<IMethodSymbol> OfAssignment(ICompoundAssignmentOperation compound) =>
        new[] { compound.OperatorMethod, compound.InConversion.MethodSymbol, compound.OutConversion.MethodSymbol }
            .Concat(compound.Type?.SpecialType == SpecialType.System_String ? TextOf(compound.Value) : [])
            .OfType<IMethodSymbol>();

    /// <summary>What runs where the elements of <paramref name="value"/> become those of a collection.</summary>
    public static IEnumerable<IMethodSymbol> OfSpread(IOperation value) =>
        value.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } type ? FirstOf(type, static member => IsNamed(member, "GetEnumerator")) : [];

    private static IEnumerable<IMethodSymbol> OfEnumeration(SemanticModel model, CommonForEachStatementSyntax loop, IOperation collection)
    {
        var info = model.GetForEachStatementInfo(loop);
        var type = Conversions.Unconverted(collection).Type;

        // The compiler counts through an array, and asks it for no enumerator.
        var enumeration = type is IArrayTypeSymbol
            ? []
            : new[] { ImplementationOf(info.GetEnumeratorMethod, type), info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod };
        return enumeration.Append(info.ElementConversion.MethodSymbol)
            .OfType<IMethodSymbol>()
            .Concat(loop is ForEachVariableStatementSyntax parts ? OfDeconstruction(model.GetDeconstructionInfo(parts)) : []);
    }

    private static IEnumerable<IMethodSymbol> OfAwait(AwaitExpressionInfo info) =>
        new[] { info.GetAwaiterMethod, info.IsCompletedProperty?.GetMethod, info.GetResultMethod }.OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol> OfDeconstruction(DeconstructionInfo info) =>
        info.Nested.SelectMany(OfDeconstruction).Concat(new[] { info.Method, info.Conversion?.MethodSymbol }.OfType<IMethodSymbol>());

    private static IEnumerable<IMethodSymbol> DisposalOf(IOperation resources, bool isAsync)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(static declaration => declaration.Declarators).Select(static declarator => declarator.Symbol.Type)
            : new[] { Conversions.Unconverted(resources).Type }.OfType<ITypeSymbol>();
        return types.SelectMany(type => FirstOf(type, member => IsNamed(member, isAsync ? "DisposeAsync" : "Dispose")));
    }

    /// <summary>What makes a text of <paramref name="value"/>. A text itself, and what is typed as any object, needs nothing that is known.</summary>
    private static IEnumerable<IMethodSymbol> TextOf(IOperation value) =>
        Conversions.Unconverted(value).Type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } type
            ? FirstOf(type, static member => member is { Name: nameof(ToString), Parameters.IsEmpty: true })
                .Concat(FirstOf(
                    type,
                    static member => member is { Name: nameof(ToString), Parameters.Length: 2 } && member.Parameters[1].Type.Name == nameof(IFormatProvider)))
            : [];

    private static IEnumerable<IMethodSymbol> OfTuple(IOperation tuple) =>
        Conversions.Unconverted(tuple).Type is INamedTypeSymbol { IsTupleType: true } type
            ? type.TupleElements.SelectMany(static element =>
                OperatorsOf(element.Type, WellKnownMemberNames.EqualityOperatorName, WellKnownMemberNames.InequalityOperatorName))
            : [];

    private static IEnumerable<IMethodSymbol> OperatorsOf(ITypeSymbol type, params string[] names) =>
        names.SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>();

    private static IEnumerable<IMethodSymbol> Accessors(params ISymbol?[] members) =>
        members.Select(static member => member is IPropertySymbol property ? property.GetMethod : member as IMethodSymbol).OfType<IMethodSymbol>();

    /// <summary>What runs where <paramref name="method"/> of an interface is called on an object of <paramref name="type"/>.</summary>
    private static IMethodSymbol? ImplementationOf(IMethodSymbol? method, ITypeSymbol? type) =>
        method?.ContainingType.TypeKind == TypeKind.Interface && type is { TypeKind: TypeKind.Class or TypeKind.Struct }
            ? type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method
            : method;

    /// <summary>Whether <paramref name="member"/> without parameters has <paramref name="name"/>, also where it implements an interface explicitly.</summary>
    private static bool IsNamed(IMethodSymbol member, string name) =>
        member.Parameters.IsEmpty && (member.Name == name || member.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == name));

    private static IEnumerable<IMethodSymbol> FirstOf(ITypeSymbol type, Func<IMethodSymbol, bool> isWanted) => MembersOf(type).Where(isWanted).Take(1);

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
