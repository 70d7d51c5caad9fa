using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Finds the members that run when an interface or virtual member is used on an object: those of its type, where that is known.</summary>
internal sealed class TargetFinder
{
    private readonly ImplementationFinder _implementations;
    private readonly AllocationFinder _allocations;
    private readonly Crossroads _crossroads;

    /// <summary>
    /// Creates a finder among <paramref name="implementations"/> that asks <paramref name="allocations"/> for types and notes at
    /// <paramref name="crossroads"/> where it does not know.
    /// </summary>
    public TargetFinder(ImplementationFinder implementations, AllocationFinder allocations, Crossroads crossroads)
    {
        _implementations = implementations;
        _allocations = allocations;
        _crossroads = crossroads;
    }

    /// <summary>The members of the program that run when <paramref name="member"/> of <paramref name="instance"/> is used by the code in <paramref name="frame"/>.</summary>
    public IReadOnlyList<ISymbol> Find(ISymbol member, IOperation? instance, CallFrame? frame)
    {
        var all = _implementations.Find(member).ToList();
        if (all.Count < 2 || instance is null or { Syntax: BaseExpressionSyntax } || member.ContainingType is not { } contract)
        {
            return all;
        }

        if (TypesOf(instance, contract.OriginalDefinition, frame) is { } types)
        {
            var running = types.Select(type => RunningOn(type, all)).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToList();
            all = running.Count > 0 ? running : all;
        }

        return _crossroads.TakesAll(contract.OriginalDefinition, HoldersOf(all)) ? all : [];
    }

    /// <summary>The types on whose objects <paramref name="targets"/> run. What an abstract type implements runs on objects of the classes that leave it to that type.</summary>
    private IEnumerable<INamedTypeSymbol> HoldersOf(List<ISymbol> targets) =>
        targets.Where(static target => !target.IsAbstract)
            .SelectMany(target => target.ContainingType.IsAbstract ? HeirsOf(target, targets) : [target.ContainingType])
            .GroupBy(SymbolKey.Of)
            .Select(static same => same.First());

    private IEnumerable<INamedTypeSymbol> HeirsOf(ISymbol target, List<ISymbol> targets) =>
        _implementations.ClassesOf(target.ContainingType)
            .Where(type => SymbolEqualityComparer.Default.Equals(RunningOn(type, targets), target))
            .DefaultIfEmpty(target.ContainingType);

    private IEnumerable<INamedTypeSymbol>? TypesOf(IOperation instance, INamedTypeSymbol contract, CallFrame? frame)
    {
        if (_crossroads.Assumed.WayOf(Assumptions.TypesBehind(contract)) is { Type: { } chosen })
        {
            return [chosen];
        }

        var objects = instance is IInstanceReferenceOperation ? _allocations.OfThis(contract, frame) : _allocations.Find(instance, frame);
        return objects?.Select(static found => found.Operation.Type).OfType<INamedTypeSymbol>()
            ?? (_crossroads.Assumed.TypeBehind(contract) is { } assumed ? [assumed] : null);
    }

    /// <summary>Of <paramref name="targets"/> that of <paramref name="type"/> or of its nearest base type; that of the contract if none has one.</summary>
    private static ISymbol? RunningOn(INamedTypeSymbol type, List<ISymbol> targets)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (targets.FirstOrDefault(target => SymbolKey.Same(target.ContainingType, current)) is { } own)
            {
                return own;
            }
        }

        return targets.FirstOrDefault(static target => target.ContainingType.TypeKind == TypeKind.Interface);
    }
}
