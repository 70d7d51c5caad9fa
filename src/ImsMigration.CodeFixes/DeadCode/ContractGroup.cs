using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.DeadCode;

/// <summary>
/// The members that must keep the same signature: an interface member with its implementations, a virtual member with
/// its overrides. They are removed together or not at all.
/// </summary>
internal sealed class ContractGroup
{
    private readonly FlowGraph _graph;

    /// <summary>Creates the step for one plan.</summary>
    public ContractGroup(FlowGraph graph) => _graph = graph;

    /// <summary>
    /// <paramref name="symbol"/> and the members, or the parameters, that are bound to it; <see langword="null"/> if one
    /// of them is declared by a library, so that nothing of it can change.
    /// </summary>
    public IReadOnlyList<ISymbol>? Of(ISymbol symbol)
    {
        switch (symbol)
        {
            case IPropertySymbol property when PositionalParameter(property) is { } parameter:
                return [property, parameter];
            case IParameterSymbol { ContainingType.IsRecord: true } parameter when PositionalProperty(parameter) is { } property:
                return [property, parameter];
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } parameter:
                return MembersOf(method)?.OfType<IMethodSymbol>().Select(member => member.Parameters[parameter.Ordinal]).ToList();
            case IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol:
                return MembersOf(symbol);
            default:
                return [symbol];
        }
    }

    /// <summary>The parameter of a record that declares <paramref name="property"/>, or <see langword="null"/>.</summary>
    private static IParameterSymbol? PositionalParameter(IPropertySymbol property) =>
        property.ContainingType is { IsRecord: true } type
            ? type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => HasSameDeclaration(parameter, property))
            : null;

    private static IPropertySymbol? PositionalProperty(IParameterSymbol parameter) =>
        parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property => HasSameDeclaration(parameter, property));

    private static bool HasSameDeclaration(ISymbol left, ISymbol right) =>
        left.Name == right.Name
        && left.DeclaringSyntaxReferences.Any(reference => right.DeclaringSyntaxReferences.Any(other => other.SyntaxTree == reference.SyntaxTree && other.Span == reference.Span));

    /// <summary>What a source generator implements, it implements anew.</summary>
    private bool IsKept(ISymbol member) => !member.DeclaringSyntaxReferences.All(declaration => _graph.Program.IsMadeAnew(declaration.SyntaxTree));

    private List<ISymbol>? MembersOf(ISymbol member)
    {
        var group = new Dictionary<string, ISymbol>();
        var pending = new Queue<ISymbol>([member]);
        while (pending.Count > 0)
        {
            var current = SymbolKey.Definition(pending.Dequeue());
            if (current.DeclaringSyntaxReferences.IsEmpty)
            {
                return null;
            }

            var key = SymbolKey.Of(current);
            if (group.ContainsKey(key))
            {
                continue;
            }

            group.Add(key, current);
            foreach (var related in ImplementationFinder.Implemented(current).Concat(_graph.Implementations.Find(current).Where(IsKept)))
            {
                pending.Enqueue(related);
            }
        }

        return group.Values.ToList();
    }
}
