using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>
/// Recognises a member that is filled when it is empty: <c>_key ??= Load()</c>, <c>if (_key is null) { _key = Load(); }</c>,
/// <c>Interlocked.CompareExchange(ref _key, Load(), null)</c>. That is no change that somebody can miss, because whoever comes next fills it.
/// </summary>
internal static class LazyFill
{
    /// <summary>What is loaded when it is asked for has few users; of one with more, each would be compared with each.</summary>
    private const int MaximumReferences = 64;

    /// <summary>
    /// Whether <paramref name="changed"/>, a private member that some code writes or whose object it changes, is only filled there, and everybody who
    /// reads it would fill it first.
    /// </summary>
    public static bool Is(IMemberReferenceOperation changed, FlowGraph graph) =>
        changed.Member is { DeclaredAccessibility: Accessibility.Private } member
        && IsFilled(changed, member)
        && graph.References.Find(member) is { Count: <= MaximumReferences } references
        && references.All(reference => FillsFirst(reference, member, graph));

    private static bool IsFilled(IOperation changed, ISymbol member) =>
        changed.Parent switch
        {
            ICoalesceAssignmentOperation filling => filling.Target == changed,
            IArgumentOperation { Parent: IInvocationOperation call } => IsFillingCall(call),
            IInvocationOperation { TargetMethod.Name: "GetOrAdd" } call => call.Instance == changed,
            _ => false,
        }
        || IsWhereEmpty(changed, member);

    private static bool IsFillingCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "EnsureInitialized" => call.TargetMethod.ContainingType.Name == "LazyInitializer",
        "CompareExchange" => call.TargetMethod.ContainingType.Name == "Interlocked"
            && call.Arguments.Any(static argument => argument.Parameter?.Name == "comparand" && IsNull(argument.Value)),
        _ => false,
    };

    /// <summary>Whether code gets to <paramref name="place"/> only where <paramref name="member"/> was empty.</summary>
    private static bool IsWhereEmpty(IOperation place, ISymbol member)
    {
        for (var child = place; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            var isEmpty = parent switch
            {
                ICoalesceOperation choice => choice.WhenNull == child && IsMember(choice.Value, member),
                IConditionalOperation choice => (choice.WhenTrue == child && Asks(choice.Condition, member, isEmpty: true))
                    || (choice.WhenFalse == child && Asks(choice.Condition, member, isEmpty: false)),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Any(statement => LeavesIfFull(statement, member)),
                _ => false,
            };
            if (isEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeavesIfFull(IOperation statement, ISymbol member) =>
        statement is IConditionalOperation { WhenFalse: null } guard
        && Asks(guard.Condition, member, isEmpty: false)
        && (guard.WhenTrue is IBlockOperation { Operations: { Length: > 0 } inner } ? inner[inner.Length - 1] : guard.WhenTrue) is IReturnOperation;

    /// <summary>Whether <paramref name="condition"/> holds exactly where <paramref name="member"/> is empty, or exactly where it is not.</summary>
    private static bool Asks(IOperation condition, ISymbol member, bool isEmpty) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var negated } => Asks(negated, member, !isEmpty),
        IIsPatternOperation { Pattern: var pattern, Value: var value } => IsMember(value, member) && IsTest(pattern, isEmpty),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            isEmpty == (comparison.OperatorKind == BinaryOperatorKind.Equals)
            && ((IsNull(comparison.RightOperand) && IsMember(comparison.LeftOperand, member))
                || (IsNull(comparison.LeftOperand) && IsMember(comparison.RightOperand, member))),
        _ => false,
    };

    private static bool IsTest(IPatternOperation pattern, bool isEmpty) => pattern switch
    {
        INegatedPatternOperation { Pattern: var negated } => IsTest(negated, !isEmpty),
        IConstantPatternOperation { Value: var constant } => isEmpty && IsNull(constant),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => !isEmpty,
        _ => false,
    };

    private static bool IsNull(IOperation operand) =>
        Conversions.Unconverted(operand) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    private static bool IsMember(IOperation operand, ISymbol member) =>
        Conversions.Unconverted(operand) is IMemberReferenceOperation { Member: var read }
        && SymbolEqualityComparer.Default.Equals(read.OriginalDefinition, member.OriginalDefinition);

    /// <summary>
    /// Whether <paramref name="reference"/> would find <paramref name="member"/> as full as before: it stands in code that fills it, empties it, or
    /// disposes what is there.
    /// </summary>
    private static bool FillsFirst(SyntaxNode reference, ISymbol member, FlowGraph graph) =>
        IsDisposed(reference) || graph.Writes.ReferenceOperation(reference)?.Parent switch
        {
            IConditionalAccessOperation { Parent: IExpressionStatementOperation } => true,
            ISimpleAssignmentOperation { Value: var value } when IsNull(value) => true,
            INameOfOperation => true,
            null => false,
            _ => EnclosingMember.Of(reference) is { } around && around.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == member.Name)
                .Any(name => graph.Writes.ReferenceOperation(name) is { } other && IsMember(other, member) && IsFilled(other, member)),
        };

    /// <summary>Whether <paramref name="reference"/> stands in a method that does nothing but dispose of what is there.</summary>
    private static bool IsDisposed(SyntaxNode reference) =>
        reference.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "Dispose" or "DisposeAsync" } end
        && !end.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Right.Span.Contains(reference.Span))
        && end.DescendantNodes().OfType<InvocationExpressionSyntax>().All(static call => call.Expression
            is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync" or "SuppressFinalize" or "Clear" }
            or MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync" or "Clear" });
}
