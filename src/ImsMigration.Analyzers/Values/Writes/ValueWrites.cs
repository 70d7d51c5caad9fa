using System.Collections;
using System.Collections.Generic;
using ImsMigration.Code;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values.Writes;

/// <summary>The places that give a variable, field or property its value, in no particular order.</summary>
internal sealed class ValueWrites : IReadOnlyList<ValueWrite>
{
    private readonly List<ValueWrite> _writes;

    /// <summary>Creates the list of <paramref name="writes"/>, which <paramref name="work"/> was needed to find.</summary>
    public ValueWrites(List<ValueWrite> writes, WorkBudget work)
    {
        _writes = writes;
        Work = work.Steps;
        IsComplete = !work.IsExceeded;
    }

    /// <summary>The steps that it took to find them. Who asks counts them, also where they were remembered.</summary>
    public int Work { get; }

    /// <summary>Whether these are all: otherwise there are more than can be followed, and nothing is known of the value.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether the collection that is written is changed only by adding an element each.</summary>
    public bool OnlyAddElements =>
        IsComplete
        && _writes.TrueForAll(static write => !write.IsMutation
            || (write.Site is IInvocationOperation { TargetMethod: { Parameters.Length: 1, ContainingType: var type, Name: "Add" or "Push" or "Enqueue" or "AddFirst" or "AddLast" } }
                && TextCalls.IsCollection(type)));

    /// <inheritdoc/>
    public int Count => _writes.Count;

    /// <inheritdoc/>
    public ValueWrite this[int index] => _writes[index];

    /// <inheritdoc/>
    public IEnumerator<ValueWrite> GetEnumerator() => _writes.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
