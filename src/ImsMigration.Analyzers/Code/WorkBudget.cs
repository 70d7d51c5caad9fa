using Microsoft.CodeAnalysis;

namespace ImsMigration.Code;

/// <summary>
/// Counts the work of one question, which all that takes part in the answer is handed. Past the budget, the answer is "unknown": who
/// asked reports nothing and rewrites nothing. The work is counted and not timed, so that the same code always gets the same answer; and
/// what is remembered for others has a budget of its own, so that the answer does not depend on who asked before.
/// </summary>
internal sealed class WorkBudget
{
    /// <summary>The steps of one question. A real token request takes some hundred, one with thousands of callers some ten thousand.</summary>
    private const int StepsOfQuestion = 30_000;

    /// <summary>The steps that all questions of one file have in common, besides one for some characters of it.</summary>
    private const int StepsOfFile = 45_000;

    /// <summary>How many characters of a file are good for one more step: code with a request in every twentieth line is no trouble.</summary>
    private const int CharactersOfStep = 4;

    /// <summary>How deep a reader may call itself: what the stack has room for, and more than people nest.</summary>
    private const int MaximumDepth = 200;

    private readonly WorkBudget? _whole;
    private readonly int _maximum;
    private int _depth;

    /// <summary>Creates the budget of one question, which is a part of those that <paramref name="whole"/> is for, if there is such a budget.</summary>
    public WorkBudget(WorkBudget? whole = null)
        : this(StepsOfQuestion) => _whole = whole;

    private WorkBudget(int maximum) => _maximum = maximum;

    /// <summary>The budget of all questions of one kind that are asked of <paramref name="tree"/>.</summary>
    public static WorkBudget OfFile(SyntaxTree tree) => new(StepsOfFile + (tree.Length / CharactersOfStep));

    /// <summary>The steps so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the work was more than the budget, so that the answer is not known.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Counts <paramref name="steps"/>; whether the work may go on.</summary>
    public bool TrySpend(int steps = 1)
    {
        Steps += steps;
        if (Steps > _maximum || _whole?.TrySpend(steps) == false)
        {
            IsExceeded = true;
        }

        return !IsExceeded;
    }

    /// <summary>Counts a step of a reader that calls itself, up to <see cref="Leave"/>; whether it may.</summary>
    public bool TryEnter()
    {
        _depth++;
        IsExceeded |= _depth > MaximumDepth;
        return TrySpend();
    }

    /// <summary>Ends what began with <see cref="TryEnter"/>, whatever it returned.</summary>
    public void Leave() => _depth--;
}
