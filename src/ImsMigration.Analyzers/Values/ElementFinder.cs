using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Finds the values in the initializer of a dictionary that a look-up can give.</summary>
internal sealed class ElementFinder
{
    private readonly FlowGraph _graph;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public ElementFinder(FlowGraph graph) => _graph = graph;

    /// <summary>The values under the key of <paramref name="lookup"/>, or all of them where only the running program knows the key.</summary>
    public IEnumerable<IOperation> In(IPropertyReferenceOperation lookup) =>
        lookup.Property.Type.SpecialType == SpecialType.System_String ? In(lookup.Instance, lookup.Arguments[0].Value) : [];

    /// <summary>The values under the key of <paramref name="call"/>, <c>all.TryGetValue("key", out var value)</c>; none if it is another call.</summary>
    public IEnumerable<IOperation> In(IInvocationOperation call) =>
        call.TargetMethod.Name is "TryGetValue" or "GetValueOrDefault" && CallSite.ArgumentsOf(call).FirstOrDefault(static argument => argument.Parameter?.Name == "key")?.Value is { } key
            ? In(call.Instance ?? Conversions.Unconverted(call.Arguments[0].Value), key)
            : [];

    private IEnumerable<IOperation> In(IOperation? collection, IOperation key)
    {
        ISymbol? holder = collection switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field => field.Field,
            IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property => property.Property,
            _ => null,
        };
        return holder is null
            ? []
            : _graph.Writes.Find(holder)
                .Select(static write => Conversions.Unconverted(write.Value))
                .OfType<IObjectCreationOperation>()
                .SelectMany(static creation => creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
                .Select(ElementOf)
                .Where(element => element.Value is not null && CanBeSame(element.Key, key))
                .Select(static element => element.Value!);
    }

    private static (IOperation? Key, IOperation? Value) ElementOf(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } target, Value: var value } => (target.Arguments[0].Value, value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => (arguments[0].Value, arguments[1].Value),
        _ => (null, null),
    };

    /// <summary>Some dictionaries compare without case.</summary>
    private static bool CanBeSame(IOperation? key, IOperation wanted) =>
        key?.ConstantValue is not { HasValue: true, Value: string text }
        || wanted.ConstantValue is not { HasValue: true, Value: string other }
        || string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
