using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>Makes milliseconds of a value in seconds where it meets what stays in milliseconds.</summary>
internal static class ThousandfoldEdits
{
    private const string Factor = " * 1000";

    /// <summary>A value that is added to or compared with milliseconds; <see langword="null"/> if it is not one expression by itself.</summary>
    public static MigrationPlan? OfTerm(MillisecondPlace place)
    {
        if (place.Node is not ExpressionSyntax value || !IsPlain(value) || place.Node.Parent is not BinaryExpressionSyntax)
        {
            return null;
        }

        // The other operand is long or double, and a sum of int would be calculated before it becomes one.
        var type = ((place.Value as IConversionOperation)?.Operand.Type ?? place.Value.Type)?.SpecialType;
        return new MigrationPlan([new Replacement(value.SyntaxTree, new TextSpan(value.Span.End, 0), type == SpecialType.System_Int32 ? Factor + "L" : Factor)], []);
    }

    /// <summary>
    /// A value that is handed to a method for milliseconds: multiplied where it is read, if the argument reads it, so that
    /// a margin beside it stays; else the variable that is handed over.
    /// </summary>
    public static MigrationPlan? OfArgument(MillisecondUse use, ProgramModel program)
    {
        var argument = use.Place.Node;
        var value = use.Reads.Length == 1 && use.Reads[0].Operation.Syntax is var read && read.SyntaxTree == argument.SyntaxTree && argument.Span.Contains(read.Span)
            ? NumberAround(read, argument, program)
            : use.Terms.IsEmpty ? argument as ExpressionSyntax : null;
        if (value is null || !IsPlain(value) || !use.Terms.All(term => term.Expression.SyntaxTree == argument.SyntaxTree && argument.Span.Contains(term.Expression.Span)))
        {
            return null;
        }

        var isReceiver = value.Parent is MemberAccessExpressionSyntax access && access.Expression == value;
        Replacement[] edits = isReceiver
            ? [new(value.SyntaxTree, new TextSpan(value.SpanStart, 0), "("), new(value.SyntaxTree, new TextSpan(value.Span.End, 0), Factor + ")")]
            : [new(value.SyntaxTree, new TextSpan(value.Span.End, 0), Factor)];
        return new MigrationPlan(edits, []);
    }

    /// <summary>The expression in <paramref name="argument"/> by which what is read at <paramref name="read"/> becomes a number: a cast or a call around it.</summary>
    private static ExpressionSyntax? NumberAround(SyntaxNode read, SyntaxNode argument, ProgramModel program)
    {
        var node = read;
        while (!IsNumber(program.ModelOf(node.SyntaxTree).GetTypeInfo(node, program.CancellationToken).Type) && node != argument)
        {
            node = node.Parent!;
        }

        return node as ExpressionSyntax;
    }

    private static bool IsNumber(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? IsNumber(nullable.TypeArguments[0])
            : type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool IsPlain(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or CastExpressionSyntax or ConditionalAccessExpressionSyntax;
}
