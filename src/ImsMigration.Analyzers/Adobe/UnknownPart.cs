namespace ImsMigration.Adobe;

/// <summary>What stands in a text for a part that is only known at run time, so that the rest of the text can still be recognized.</summary>
internal static class UnknownPart
{
    /// <summary>The mark; no source text holds this private-use character.</summary>
    public const char Mark = '\uE000';
}
