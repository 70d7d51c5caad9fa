using System;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Responses;

/// <summary>
/// Recognises code that asks how great the value is before it takes it for milliseconds, and so is right with both
/// endpoints: <c>expiresIn > 1_000_000 ? expiresIn / 1000 : expiresIn</c>.
/// </summary>
internal sealed class UnitGuard
{
    /// <summary>A token is good for a day, which is so many seconds; no greater number of them is answered.</summary>
    private const double LongestSeconds = 86_400;

    private readonly ProgramModel _program;
    private readonly Func<IOperation, bool> _holdsValue;

    /// <summary>Creates a recogniser over <paramref name="program"/>; <paramref name="holdsValue"/> tells whether an operand is made from the value.</summary>
    public UnitGuard(ProgramModel program, Func<IOperation, bool> holdsValue)
    {
        _program = program;
        _holdsValue = holdsValue;
    }

    /// <summary>Whether <paramref name="place"/> is reached only after such a question.</summary>
    public bool Guards(SyntaxNode place)
    {
        var child = place;
        foreach (var parent in place.Ancestors().TakeWhile(static parent => !EnclosingMember.Is(parent)))
        {
            var condition = parent switch
            {
                IfStatementSyntax branch when branch.Condition != child => branch.Condition,
                ConditionalExpressionSyntax choice when choice.Condition != child => choice.Condition,
                _ => null,
            };
            if (condition?.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().Any(AsksForUnit) == true)
            {
                return true;
            }

            child = parent;
        }

        return false;
    }

    private bool AsksForUnit(BinaryExpressionSyntax comparison) =>
        comparison.Kind() is SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        && _program.OperationOf(comparison.Left) is { } left
        && _program.OperationOf(comparison.Right) is { } right
        && ((IsLimit(right) && _holdsValue(left)) || (IsLimit(left) && _holdsValue(right)));

    private static bool IsLimit(IOperation operand) => MillisecondQuantity.ConstantOf(operand) is >= LongestSeconds;
}
