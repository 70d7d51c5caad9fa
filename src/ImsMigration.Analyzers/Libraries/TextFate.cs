namespace ImsMigration.Libraries;

/// <summary>What becomes of a text that is handed to a call.</summary>
internal enum TextFate
{
    /// <summary>Nobody knows: it can be sent.</summary>
    Unknown,

    /// <summary>It is compared, shown or mapped to something, and goes no further.</summary>
    Ends,

    /// <summary>It is a part of what the call returns.</summary>
    GoesOn,

    /// <summary>It is a key of the dictionary that the method is called on, and of the one that it returns.</summary>
    BecomesKey,
}
