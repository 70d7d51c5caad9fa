using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>Asks a question once for every combination of ways that its answer depends on.</summary>
internal static class Branching
{
    /// <summary>Nobody calls one helper for so many issuers; it bounds the work on helpers that everybody calls.</summary>
    private const int MaximumAnswers = 48;

    /// <summary>
    /// The answers of <paramref name="ask"/>, which also says where it could go several ways, with what each assumes, beginning with
    /// <paramref name="start"/>; <see langword="null"/> if there are too many, or more than <paramref name="work"/> allows.
    /// </summary>
    public static IReadOnlyList<(Assumptions Assumed, T Answer)>? Explore<T>(
        Assumptions start,
        WorkBudget work,
        Func<Assumptions, (T Answer, IReadOnlyCollection<Alternatives> Open)> ask)
    {
        var answers = new List<(Assumptions, T)>();
        var pending = new Stack<Assumptions>();
        pending.Push(start);
        for (var asked = 0; pending.Count > 0; asked++)
        {
            if (asked > MaximumAnswers)
            {
                return null;
            }

            var assumed = pending.Pop();
            var (answer, open) = ask(assumed);
            if (work.IsExceeded)
            {
                return null;
            }

            // Who calls a method says also on which object, so callers come before creations.
            var undecided = open.Where(several => !assumed.Decides(several.Key));
            if (undecided.OrderBy(static several => several.Ways.Any(static way => way.Call is IObjectCreationOperation)).FirstOrDefault() is not { } next)
            {
                answers.Add((assumed, answer));
                continue;
            }

            if (asked + pending.Count + next.Ways.Length > MaximumAnswers)
            {
                return null;
            }

            foreach (var way in next.Ways.Reverse().Where(way => assumed.Allows(way)))
            {
                pending.Push(assumed.With(next.Key, way));
            }
        }

        return answers;
    }
}
