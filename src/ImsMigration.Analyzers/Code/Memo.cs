using System;
using System.Collections.Generic;
using ImsMigration.Code.Trees;

namespace ImsMigration.Code;

/// <summary>
/// Keeps answers about one program, each with what it was read from, so that whoever gets one later has read the same. A question must
/// not lead to itself: an answer from the middle of a recursion depends on who asked first, and may not be kept. What is recursive in a
/// program is put together from such answers by whoever follows it.
/// </summary>
/// <typeparam name="TKey">What an answer is about.</typeparam>
/// <typeparam name="T">The answers.</typeparam>
internal sealed class Memo<TKey, T>
    where TKey : notnull
{
    private readonly ProgramModel _program;
    private readonly Dictionary<TKey, Entry> _answers = [];

    /// <summary>Creates an empty memo about <paramref name="program"/>.</summary>
    public Memo(ProgramModel program) => _program = program;

    /// <summary>The answer for <paramref name="key"/>, worked out by <paramref name="work"/> at the first time.</summary>
    public T Get(TKey key, Func<T> work)
    {
        if (_answers.TryGetValue(key, out var known))
        {
            _program.Note(known.Read);
            return known.Answer;
        }

        var (answer, read) = _program.Recorded(work);
        _answers.Add(key, new Entry(answer, read));
        return answer;
    }

    /// <summary>An answer and what it was read from; a class, because the runtime has compiled code for dictionaries of those.</summary>
    private sealed record Entry(T Answer, Footprint Read);
}
