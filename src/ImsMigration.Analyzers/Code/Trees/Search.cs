namespace ImsMigration.Code.Trees;

/// <summary>What the trees of a program were searched for. It names no symbol of a compilation, so it outlives them.</summary>
/// <param name="Name">The identifier.</param>
/// <param name="Path">The path of the symbol that the identifier must mean; <see langword="null"/> if the word alone counts.</param>
/// <param name="Required">The number of arguments that a constructor needs; -1 for a search that is not for calls of one.</param>
/// <param name="Maximum">The number of arguments that it takes.</param>
internal sealed record Search(string Name, string? Path, int Required = -1, int Maximum = -1)
{
    /// <summary>Whether <see cref="Name"/> is searched also as a part of a longer word, and need not be a word at all.</summary>
    public bool IsForPart { get; init; }

    /// <summary>The hash of the identifier.</summary>
    public int Hash { get; } = TextWords.HashOf(Name);

    /// <summary>The hash of <see cref="Path"/>; that of the empty text if there is none.</summary>
    public int PathHash { get; } = TextWords.HashOf(Path ?? string.Empty);

    /// <summary>Whether calls of a constructor are searched that need not name the type: <c>new(…)</c>, <c>: this(…)</c>, <c>: base(…)</c>.</summary>
    public bool IsForConstructor => Required >= 0;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Hash * 31) + PathHash) * 31) + Required);
}
