using System.Linq;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.TokenRequests;

/// <summary>Finds where scopes that only the running program knows are joined by spaces: <c>string.Join(" ", options.Scopes)</c>.</summary>
internal static class ScopeJoin
{
    private const int MaximumSteps = 8;

    /// <summary>The separator with a space of the call that makes <paramref name="value"/>; <see langword="null"/> if there is none, or nothing makes a text of it.</summary>
    public static ExpressionSyntax? SeparatorOf(SyntaxNode value, FlowGraph graph)
    {
        var operation = graph.Program.OperationOf(value);
        for (var step = 0; step < MaximumSteps && operation is not null; step++)
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod: { Name: nameof(string.Join), ContainingType.SpecialType: SpecialType.System_String }, Arguments: { Length: > 1 } arguments }:
                    return arguments[0].Value is { ConstantValue: { HasValue: true, Value: var separator }, Syntax: LiteralExpressionSyntax literal } && separator?.ToString().Any(char.IsWhiteSpace) == true ? literal : null;
                case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true, Name: var method }, Arguments: { Length: > 0 } arguments } when TextReader.IsEncoder(method):
                    operation = arguments[0].Value;
                    break;
                case IObjectCreationOperation { Type.Name: "StringContent", Arguments: { Length: > 0 } arguments }:
                    operation = arguments[0].Value;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case ILocalReferenceOperation local:
                    operation = OnlyValueOf(local.Local, graph);
                    break;
                case IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false, IsVirtual: false, IsAbstract: false } member } and (IFieldReferenceOperation or IPropertyReferenceOperation):
                    operation = OnlyValueOf(member, graph);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? OnlyValueOf(ISymbol variable, FlowGraph graph) =>
        graph.Writes.Find(variable) is { Count: 1 } writes && !writes[0].IsMutation && writes[0].Site is not ICompoundAssignmentOperation ? writes[0].Value : null;
}
