using System;
using System.Collections.Generic;

namespace ImsMigration.Flow;

/// <summary>Keeps answers about one program, each with what it was read from, so that whoever gets one later has read the same.</summary>
/// <typeparam name="T">The answers.</typeparam>
internal sealed class Memo<T>
{
    private readonly ProgramModel _program;
    private readonly Dictionary<string, (T Answer, Footprint Read)> _answers = new(StringComparer.Ordinal);

    /// <summary>Creates an empty memo about <paramref name="program"/>.</summary>
    public Memo(ProgramModel program) => _program = program;

    /// <summary>
    /// The answer for <paramref name="key"/>, worked out by <paramref name="work"/> at the first time; a question that
    /// leads to itself gets <paramref name="meanwhile"/>.
    /// </summary>
    public T Get(string key, T meanwhile, Func<T> work)
    {
        if (_answers.TryGetValue(key, out var known))
        {
            _program.Note(known.Read);
            return known.Answer;
        }

        _answers.Add(key, (meanwhile, new Footprint()));
        known = _program.Recorded(work);
        _answers[key] = known;
        return known.Answer;
    }
}
