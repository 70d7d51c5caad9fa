using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Steps;

/// <summary>
/// The steps into and out of what holds several values: tuples, arrays, lists and records that are taken apart. A part is asked for by its
/// <see cref="PartPath"/>; a collection without one stands for each of its elements.
/// </summary>
internal static class HandedElements
{
    /// <summary>
    /// The collection or tuple that <paramref name="operation"/> reads one part of, and which part; <see langword="null"/> if it reads none, or one of
    /// an object that has its own code.
    /// </summary>
    public static (IOperation Whole, PartPath Part)? SelectedBy(IOperation operation)
    {
        switch (operation)
        {
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return (element.ArrayReference, IndexOf(element.Indices[0]));
            case IPropertyReferenceOperation { Instance: { } instance, Arguments.Length: 1 } indexer
                when TextCalls.IsCollection(indexer.Property.ContainingType) && indexer.Arguments[0].Parameter is { Name: "index", Type.SpecialType: SpecialType.System_Int32 }:
                return (instance, IndexOf(indexer.Arguments[0].Value));
            case IFieldReferenceOperation { Instance: { } instance, Field: var field } when PositionOf(field) is { } position:
                return (instance, new PartPath(position, null));
            case IInvocationOperation call when HandingCalls.TakesElement(call.TargetMethod) && CollectionOf(call) is { } collection:
                return (collection, PartPath.Element);
            default:
                return null;
        }
    }

    /// <summary>
    /// What <paramref name="whole"/> holds at <paramref name="part"/>, each with the rest of the path, or all that it holds where the position cannot
    /// be told; <see langword="null"/> if it is nothing that holds values.
    /// </summary>
    public static IReadOnlyList<(IOperation Value, PartPath? Inner)>? In(IOperation whole, PartPath? part, ProgramModel program)
    {
        switch (whole)
        {
            case ITupleOperation tuple when part is not null:
                return part.Index >= 0 && part.Index < tuple.Elements.Length ? [(tuple.Elements[part.Index], part.Inner)] : null;
            case IObjectCreationOperation { Constructor.ContainingType.IsRecord: true } creation when part is not null:
                return creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == part.Index)?.Value is { } value ? [(value, part.Inner)] : null;
            case { Syntax: CollectionExpressionSyntax collection } and not IConversionOperation:
                return Elements(collection, part, program);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Part(initializer.ElementValues, part);
            case IInvocationOperation { TargetMethod: { Name: "Select", DeclaringSyntaxReferences.IsEmpty: true } select, Arguments: { Length: 2 } arguments }
                when TypeName.Is(select.ContainingType, "System.Linq.Enumerable"):
                return [(arguments[1].Value, part?.Inner)];
            case IObjectCreationOperation { Initializer.Initializers: var added, Type: { } type } when TextCalls.IsCollection(type):
                var isList = added.All(static element => element is IInvocationOperation { Arguments.Length: 1 });
                return Part(added.Select(AddedBy).OfType<IOperation>().ToImmutableArray(), isList || part is null ? part : part with { Index = PartPath.Any });
            default:
                return null;
        }
    }

    private static List<(IOperation Value, PartPath? Inner)> Part(ImmutableArray<IOperation> all, PartPath? part) =>
        part is { Index: >= 0 } && part.Index < all.Length
            ? [(all[part.Index], part.Inner)]
            : all.Select(element => (element, part?.Inner)).ToList();

    private static List<(IOperation Value, PartPath? Inner)> Elements(CollectionExpressionSyntax collection, PartPath? part, ProgramModel program)
    {
        var elements = new List<(IOperation Value, PartPath? Inner)>();
        var isOrdered = collection.Elements.All(static element => element is ExpressionElementSyntax);
        for (var at = 0; at < collection.Elements.Count; at++)
        {
            var (expression, rest) = collection.Elements[at] switch
            {
                ExpressionElementSyntax single when isOrdered && part is { Index: >= 0 } && part.Index != at => (null, null),
                ExpressionElementSyntax single => (single.Expression, part?.Inner),
                SpreadElementSyntax spread => (spread.Expression, part is null ? null : part with { Index = PartPath.Any }),
                _ => ((ExpressionSyntax?)null, (PartPath?)null),
            };
            if (expression is not null && program.OperationOf(expression) is { } value)
            {
                elements.Add((value, rest));
            }
        }

        return elements;
    }

    /// <summary>The position of <paramref name="field"/> in its tuple; <see langword="null"/> if it is a field of something else.</summary>
    private static int? PositionOf(IFieldSymbol field)
    {
        if (field.ContainingType is not { IsTupleType: true } tuple)
        {
            return null;
        }

        for (var at = 0; at < tuple.TupleElements.Length; at++)
        {
            if (string.Equals(tuple.TupleElements[at].Name, field.Name, StringComparison.Ordinal)
                || string.Equals(tuple.TupleElements[at].CorrespondingTupleField?.Name, field.Name, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return null;
    }

    private static IOperation? CollectionOf(IInvocationOperation call) => call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);

    private static IOperation? AddedBy(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value,
        IInvocationOperation { Arguments: { IsEmpty: false } arguments } => arguments[arguments.Length - 1].Value,
        _ => null,
    };

    private static PartPath IndexOf(IOperation index) => index.ConstantValue is { HasValue: true, Value: int at and >= 0 } ? new PartPath(at, null) : PartPath.Element;
}
