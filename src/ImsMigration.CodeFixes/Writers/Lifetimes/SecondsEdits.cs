using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Responses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>Edits one place that takes a value for milliseconds so that it takes it for seconds.</summary>
internal static class SecondsEdits
{
    private const string Milliseconds = "Milliseconds";
    private const string Seconds = "Seconds";

    /// <summary>The edits of <paramref name="use"/> and of the terms beside its value; <see langword="null"/> if it is not clear what they would be.</summary>
    public static MigrationPlan? Of(MillisecondUse use, ProgramModel program)
    {
        if (!use.IsClear)
        {
            return null;
        }

        if (use.Place.Kind == MillisecondUseKind.Passed)
        {
            return ThousandfoldEdits.OfArgument(use, program);
        }

        if (!ChangesUnit(use))
        {
            return use.Terms.IsEmpty ? ThousandfoldEdits.OfTerm(use.Place) : null;
        }

        var terms = use.Terms.Select(TermEdits.ToSeconds).ToList();
        return terms.All(static term => term is not null) && OfPlace(use.Place, program) is { } edits
            ? edits with { Replacements = [.. edits.Replacements, .. terms.OfType<Replacement>()] }
            : null;
    }

    /// <summary>Whether the place takes seconds afterwards; otherwise the value becomes milliseconds there.</summary>
    public static bool ChangesUnit(MillisecondUse use) => use.Place.Kind switch
    {
        MillisecondUseKind.Passed => false,
        MillisecondUseKind.Quantity => IsRenamed(use.Place),
        _ => true,
    };

    private static MigrationPlan? OfPlace(MillisecondPlace place, ProgramModel program) => place.Kind switch
    {
        MillisecondUseKind.NamedCall => Plan(Renamed(place.Node, Milliseconds, Seconds)),
        MillisecondUseKind.Ticks => Plan(Renamed(place.Node, "Millisecond", "Second")),
        MillisecondUseKind.TickFactor => TermEdits.TicksOfSecond((BinaryExpressionSyntax)place.Node, place.Value.Syntax) is { } edit ? Plan(edit) : null,
        MillisecondUseKind.Component => OfComponent(place),
        MillisecondUseKind.Division => QuotientEdits.Of(place),
        MillisecondUseKind.Argument => TimeSpanArgument(place, program) is { } edits ? new MigrationPlan(edits, []) : null,
        MillisecondUseKind.Interval => Plan(Wrapped(place.Node, program, ".Total" + Milliseconds)),
        _ => Plan(Renamed(place.Quantity!.Syntax, "Total" + Milliseconds, "Total" + Seconds)),
    };

    private static MigrationPlan Plan(params Replacement[] edits) => new(edits, []);

    /// <summary>Without the seconds before it, the last number of <c>new TimeSpan(0, 0, 0, 0, …)</c> is that of the seconds.</summary>
    private static MigrationPlan? OfComponent(MillisecondPlace place) =>
        place.Node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 5 } arguments } } argument
        && arguments[4] == argument
        && arguments.All(static other => other.NameColon is null)
        && arguments[3].Expression is LiteralExpressionSyntax { Token.Value: 0 }
            ? new MigrationPlan([], [new Removal(arguments[3], arguments[3].Span, RemovalStyle.Element)])
            : null;

    private static Replacement Renamed(SyntaxNode node, string unit, string other)
    {
        var start = node.Span.End - node.GetLastToken().Span.Length;
        return new Replacement(node.SyntaxTree, TextSpan.FromBounds(start, node.Span.End), node.GetLastToken().Text.Replace(unit, other));
    }

    /// <summary>Whether <c>x.TotalMilliseconds</c> is all of the other operand of a comparison, so that it can become <c>x.TotalSeconds</c>.</summary>
    private static bool IsRenamed(MillisecondPlace place) =>
        place.Node.Parent is BinaryExpressionSyntax comparison
        && !comparison.IsKind(SyntaxKind.AddExpression)
        && !comparison.IsKind(SyntaxKind.SubtractExpression)
        && place.Quantity is IPropertyReferenceOperation { Property.Name: "TotalMilliseconds", Syntax: MemberAccessExpressionSyntax access }
        && (comparison.Left == access || comparison.Right == access);

    private static IReadOnlyList<Replacement>? TimeSpanArgument(MillisecondPlace place, ProgramModel program)
    {
        if (place.Node.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax list })
        {
            return null;
        }

        // A timer takes the time until it starts and the time between, both in one form.
        var others = list.Arguments.Select(static argument => argument.Expression)
            .Where(argument => argument != place.Node && program.OperationOf(argument) is { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 })
            .Select(argument => BesideTimeSpan(argument, place, program))
            .ToList();
        return others.All(static other => other is not null) ? [.. Wrapped(place.Node, program, string.Empty), .. others.SelectMany(static other => other!)] : null;
    }

    private static IEnumerable<Replacement>? BesideTimeSpan(ExpressionSyntax argument, MillisecondPlace place, ProgramModel program)
    {
        if (SyntaxFactory.AreEquivalent(argument, place.Node))
        {
            return Wrapped(argument, program, string.Empty);
        }

        return argument switch
        {
            MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Infinite" } name } => [new Replacement(argument.SyntaxTree, name.Span, "InfiniteTimeSpan")],
            LiteralExpressionSyntax { Token.Value: 0 } => [new Replacement(argument.SyntaxTree, argument.Span, TimeSpanAt(argument, program) + ".Zero")],
            _ => null,
        };
    }

    /// <summary>Puts <c>TimeSpan.FromSeconds(…)</c> around <paramref name="node"/> without the cast that only the number of milliseconds needed.</summary>
    private static Replacement[] Wrapped(SyntaxNode node, ProgramModel program, string tail)
    {
        var value = node is CastExpressionSyntax { Type: PredefinedTypeSyntax, Expression: var operand } ? operand : node;
        if (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        return
        [
            new(node.SyntaxTree, TextSpan.FromBounds(node.SpanStart, value.SpanStart), TimeSpanAt(node, program) + ".FromSeconds("),
            new(node.SyntaxTree, TextSpan.FromBounds(value.Span.End, node.Span.End), ")" + tail),
        ];
    }

    private static string TimeSpanAt(SyntaxNode node, ProgramModel program) =>
        program.ModelOf(node.SyntaxTree).LookupNamespacesAndTypes(node.SpanStart, name: nameof(TimeSpan)).IsEmpty ? "System." + nameof(TimeSpan) : nameof(TimeSpan);
}
