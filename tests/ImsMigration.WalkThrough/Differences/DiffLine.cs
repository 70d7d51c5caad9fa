namespace ImsMigration.WalkThrough.Differences;

/// <summary>What happened to a line.</summary>
internal enum LineChange
{
    /// <summary>It is in both files.</summary>
    Kept,

    /// <summary>It is in the old file only.</summary>
    Removed,

    /// <summary>It is in the new file only.</summary>
    Added,
}

/// <summary>One line of a comparison.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Text">The line without its end.</param>
internal readonly record struct DiffLine(LineChange Change, string Text);
