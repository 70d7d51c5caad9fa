using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Where a search can go several ways: notes each such point, and says whether the search goes them all or none.</summary>
internal sealed class Crossroads
{
    private readonly ProgramModel _program;
    private readonly ArgumentFinder _arguments;
    private readonly Dictionary<string, Alternatives> _found = [];

    /// <summary>Creates it for a search through <paramref name="graph"/> that takes what is <paramref name="assumed"/> for granted.</summary>
    public Crossroads(FlowGraph graph, Assumptions assumed)
    {
        _program = graph.Program;
        _arguments = graph.Arguments;
        Assumed = assumed;
    }

    /// <summary>What the search takes for granted.</summary>
    public Assumptions Assumed { get; }

    /// <summary>The points that were met, each once.</summary>
    public IReadOnlyCollection<Alternatives> Found => _found.Values;

    /// <summary>Whether the search goes on to all <paramref name="calls"/> of <paramref name="function"/>. Those in the function itself are no way into it.</summary>
    public bool TakesAll(IMethodSymbol function, IEnumerable<IOperation> calls)
    {
        var ways = calls.Where(call => !IsInside(call, function)).GroupBy(static call => call.Syntax).Select(static same => new Way(same.First(), null)).ToList();
        if (ways.Count > 0 && _arguments.HasUnknownCallers(function))
        {
            ways.Add(Way.Unknown);
        }

        return TakesAll(Assumptions.CallersOf(function), ways);
    }

    /// <summary>Whether the search goes on to all <paramref name="writes"/> of <paramref name="member"/>, of which each creation of an object has its own.</summary>
    public bool TakesAll(ISymbol member, IEnumerable<ValueWrite> writes) =>
        TakesAll(
            Assumptions.CreationsOf(member.ContainingType),
            writes.Select(CreationOf).OfType<IOperation>().GroupBy(static creation => creation.Syntax).Select(static same => new Way(same.First(), null)).ToList());

    /// <summary>Whether the search goes on to all <paramref name="creations"/> of <paramref name="type"/>.</summary>
    public bool TakesAll(INamedTypeSymbol type, IEnumerable<IOperation> creations) =>
        TakesAll(Assumptions.CreationsOf(type), creations.Select(static creation => new Way(creation, null)).ToList());

    /// <summary>Those of <paramref name="objects"/>, which can all be a <paramref name="type"/>, to which the search goes on.</summary>
    public IReadOnlyList<SliceHit>? Among(IReadOnlyList<SliceHit>? objects, INamedTypeSymbol type)
    {
        if (objects is null or { Count: < 2 })
        {
            return objects;
        }

        return Assumed.WayOf(Assumptions.CreationsOf(type)) is { } way ? objects.Where(found => found.Operation.Syntax == way.Call?.Syntax).ToList()
            : TakesAll(type, objects.GroupBy(static found => found.Operation.Syntax).Select(static same => same.First().Operation)) ? objects
            : [];
    }

    /// <summary>Whether the search goes on to what all <paramref name="types"/> do for <paramref name="contract"/>.</summary>
    public bool TakesAll(INamedTypeSymbol contract, IEnumerable<INamedTypeSymbol> types) =>
        TakesAll(Assumptions.TypesBehind(contract), types.Select(static type => new Way(null, type)).ToList());

    /// <summary>The creation in whose initializer <paramref name="write"/> stands; <see langword="null"/> if it stands in none.</summary>
    public static IObjectCreationOperation? CreationOf(ValueWrite write)
    {
        for (var operation = write.Site.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation }:
                    return write.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } ? creation : null;
                case IExpressionStatementOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What generated code calls and creates, it does for what somebody wrote.</summary>
    private bool TakesAll(string key, List<Way> ways)
    {
        var written = ways.Where(way => way.Call is null || !_program.IsGenerated(way.Call.Syntax.SyntaxTree)).ToImmutableArray();
        if (written.Length < 2)
        {
            return true;
        }

        _found[key] = new Alternatives(key, written);
        return Assumed.TakesAll;
    }

    private static bool IsInside(IOperation call, IMethodSymbol function)
    {
        for (ISymbol? around = call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart); around is IMethodSymbol; around = around.ContainingSymbol)
        {
            if (SymbolKey.Same(around, function))
            {
                return true;
            }
        }

        return false;
    }
}
