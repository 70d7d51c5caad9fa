namespace ImsMigration.WalkThrough.Output;

/// <summary>How a text is shown where colours are.</summary>
internal enum TextStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Headings.</summary>
    Bold,

    /// <summary>What may be skipped.</summary>
    Faint,

    /// <summary>Failures and removed lines.</summary>
    Red,

    /// <summary>Successes and added lines.</summary>
    Green,

    /// <summary>Warnings and skipped steps.</summary>
    Yellow,

    /// <summary>Positions.</summary>
    Cyan,
}
