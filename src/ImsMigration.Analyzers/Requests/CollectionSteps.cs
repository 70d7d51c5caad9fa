using System.Collections.Generic;
using System.Linq;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>The steps of a text into a collection of the framework, and into what takes texts out of one.</summary>
internal static class CollectionSteps
{
    /// <summary>
    /// Whether <paramref name="expression"/>, a collection expression, makes an array, a span or a collection of the framework, and runs no other code.
    /// </summary>
    public static bool IsMadeByFramework(IOperation expression) => (expression.Type ?? (expression.Parent as IConversionOperation)?.Type) switch
    {
        IArrayTypeSymbol => true,
        { } type => TextCalls.IsCollection(type) || TypeName.Is(type, "System.Span") || TypeName.Is(type, "System.ReadOnlySpan"),
        null => false,
    };

    /// <summary>
    /// The creation of a collection of the framework whose initializer <paramref name="entry"/> is a part of, as an assignment or as a call of
    /// <c>Add</c>; <see langword="null"/> for any other place.
    /// </summary>
    public static IOperation? InitializedBy(IOperation entry) =>
        entry.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation { Type: { } type } creation }
        && TextCalls.IsCollection(type)
        && (entry is IInvocationOperation { TargetMethod: { Name: "Add", ContainingType: var owner } }
            ? TextCalls.IsCollection(owner)
            : entry is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } })
            ? creation
            : null;

    /// <summary>The variable, field, property or parameter that holds the collection which <paramref name="entry"/>, a call or an indexer, changes.</summary>
    public static ISymbol? ChangedBy(IOperation entry)
    {
        var instance = entry switch
        {
            IInvocationOperation { Instance: { } called } => called,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: var extended } => extended[0].Value,
            IPropertyReferenceOperation { Instance: { } indexed } => indexed,
            _ => null,
        };
        while (instance is IConversionOperation conversion)
        {
            instance = conversion.Operand;
        }

        return instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            _ => null,
        };
    }

    /// <summary>Whether <paramref name="reference"/> is given a value where it stands, and not read.</summary>
    public static bool IsWritten(IOperation reference) =>
        (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
        || reference.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Out };

    /// <summary>
    /// The variables and parameters that a call can give texts of its collection to by <paramref name="argument"/>: none where that is a value, the
    /// parameters of a delegate, and a variable that is handed as <see langword="out"/>; <see langword="null"/> if they cannot be told.
    /// </summary>
    public static IReadOnlyList<ISymbol>? ReceiversOf(IArgumentOperation argument)
    {
        switch (argument.Parameter)
        {
            case { RefKind: RefKind.Out }:
                return argument.Value switch
                {
                    IDiscardOperation or IDeclarationExpressionOperation { Expression: IDiscardOperation } => [],
                    IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => [declared.Local],
                    ILocalReferenceOperation local => [local.Local],
                    _ => null,
                };
            case { RefKind: RefKind.Ref }:
                return null;
            case { Type.TypeKind: TypeKind.Delegate }:
                return ReceiversOf(argument.Value);
            case { Type: IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate } }:
                var delegates = (argument.Value as IArrayCreationOperation)?.Initializer?.ElementValues.Select(ReceiversOf).ToList();
                return delegates is null || delegates.Contains(null) ? null : delegates.SelectMany(static receivers => receivers!).ToList();
            default:
                return [];
        }
    }

    /// <summary>
    /// The call whose result holds what <paramref name="result"/>, in a lambda that the call is handed, returns; <see langword="null"/> if it is not
    /// known to be one.
    /// </summary>
    public static IOperation? CallThatReturns(IReturnOperation result)
    {
        var outer = result.Parent;
        while (outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            outer = outer.Parent;
        }

        return outer is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation argument } }
            && argument is { Parameter: { } parameter, Parent: IInvocationOperation call }
            && CollectionCalls.FateOf(call.TargetMethod, parameter) == TextFate.GoesOn
                ? call
                : null;
    }

    /// <summary>The parameters of <paramref name="value"/>, a delegate. A method of a library that only compares its texts gives them to nobody.</summary>
    private static IReadOnlyList<ISymbol>? ReceiversOf(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => [],
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: var parameters } } => parameters,
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { DeclaringSyntaxReferences.IsEmpty: false } method } } =>
            method.OriginalDefinition.Parameters,
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } =>
            method.Parameters.All(parameter => TextCalls.FateOf(method, parameter) == TextFate.Ends) ? [] : null,
        _ => null,
    };
}
