namespace ImsMigration.Values.Steps;

/// <summary>Which part of a tuple, record or collection a reader wants: <c>pair.Passed</c>, <c>all[0]</c>, <c>var (first, _) = …</c>.</summary>
/// <param name="Index">The position of the part; <see cref="Any"/> for each of them.</param>
/// <param name="Inner">Which part of that part; <see langword="null"/> if all of it.</param>
internal sealed record PartPath(int Index, PartPath? Inner)
{
    /// <summary>The position of an element that only the running program knows.</summary>
    public const int Any = -1;

    /// <summary>An element of a collection, whichever.</summary>
    public static readonly PartPath Element = new(Any, null);

    /// <summary>A list of pairs of pairs. What is deeper is taken as a whole, so that a list which is read in circles ends.</summary>
    private const int MaximumDepth = 3;

    /// <summary>The path to this part, and from there to <paramref name="rest"/>.</summary>
    public PartPath Then(PartPath? rest) => new PartPath(Index, Inner is null ? rest : Inner.Then(rest)).UpTo(MaximumDepth);

    private PartPath UpTo(int depth) => Inner is null ? this : depth == 1 ? new PartPath(Index, null) : new PartPath(Index, Inner.UpTo(depth - 1));
}
