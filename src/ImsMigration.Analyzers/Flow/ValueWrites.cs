using System.Collections;
using System.Collections.Generic;

namespace ImsMigration.Flow;

/// <summary>The places that give a variable, field or property its value, in no particular order.</summary>
internal sealed class ValueWrites : IReadOnlyList<ValueWrite>
{
    private readonly List<ValueWrite> _writes;

    /// <summary>Creates the list of <paramref name="writes"/>; <paramref name="isComplete"/> says whether they are all.</summary>
    public ValueWrites(List<ValueWrite> writes, bool isComplete)
    {
        _writes = writes;
        IsComplete = isComplete;
    }

    /// <summary>Whether these are all: otherwise there are more than can be followed, and nothing is known of the value.</summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public int Count => _writes.Count;

    /// <inheritdoc/>
    public ValueWrite this[int index] => _writes[index];

    /// <inheritdoc/>
    public IEnumerator<ValueWrite> GetEnumerator() => _writes.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
