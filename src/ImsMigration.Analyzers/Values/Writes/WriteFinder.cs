using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Writes;

/// <summary>
/// Finds everything that is written to a variable, field or property: at its declaration, by assignment, by calls on the object it holds,
/// and by the methods of the program that it is handed to, and those that they hand it to.
/// </summary>
internal sealed class WriteFinder
{
    private readonly ProgramModel _program;
    private readonly WriteSources _sources;
    private readonly Memo<string, ValueWrites> _found;

    /// <summary>Creates a finder over <paramref name="program"/>.</summary>
    public WriteFinder(ProgramModel program, ReferenceFinder references, ImplementationFinder implementations)
    {
        _program = program;
        _sources = new WriteSources(program, references, implementations);
        _found = new Memo<string, ValueWrites>(program);
    }

    /// <summary>All writes to <paramref name="symbol"/>.</summary>
    public ValueWrites Find(ISymbol symbol) => _found.Get(_program.KeyOf(symbol), () => All(symbol));

    /// <summary>Those of <see cref="Find"/> that a person wrote; what a generated serializer puts into a member comes from outside of the program.</summary>
    public IEnumerable<ValueWrite> FindByHand(ISymbol symbol) => Find(symbol).Where(write => !_program.IsGenerated(write.Site.Syntax.SyntaxTree));

    /// <inheritdoc cref="WriteSources.ReferenceOperation"/>
    public IOperation? ReferenceOperation(SyntaxNode name) => _sources.ReferenceOperation(name);

    private ValueWrites All(ISymbol symbol)
    {
        var writes = new List<ValueWrite>();
        var work = new WorkBudget();
        foreach (var source in _sources.Of(symbol))
        {
            if (source.Parameter is null)
            {
                writes.Add(source.Write);
                continue;
            }

            foreach (var write in Inside(source, work))
            {
                writes.Add(source.IsOut ? write with { Instance = source.Write.Instance, IsMutation = source.Write.IsMutation } : source.Write with { Value = write.Value });
            }
        }

        return new ValueWrites(writes, work);
    }

    /// <summary>
    /// What is written to the parameter of <paramref name="source"/> by its method and by those which that hands it to, each of them looked
    /// into once, so that methods which call each other write the same whoever is asked first.
    /// </summary>
    private IEnumerable<ValueWrite> Inside(WriteSource source, WorkBudget work)
    {
        var entered = new HashSet<(string, bool)>();
        var open = new Stack<(IEnumerator<WriteSource> Places, bool AreMutations)>();
        Enter(source);
        while (open.Count > 0)
        {
            var (places, areMutations) = open.Peek();
            if (!work.TrySpend() || !places.MoveNext())
            {
                open.Pop();
                continue;
            }

            if (places.Current.Write.IsMutation != areMutations)
            {
                continue;
            }

            if (places.Current.Parameter is null)
            {
                yield return places.Current.Write;
            }
            else
            {
                Enter(places.Current);
            }
        }

        void Enter(WriteSource place)
        {
            if (entered.Add((_program.KeyOf(place.Parameter!), place.IsOut)))
            {
                open.Push((_sources.Of(place.Parameter!).GetEnumerator(), !place.IsOut));
            }
        }
    }
}
