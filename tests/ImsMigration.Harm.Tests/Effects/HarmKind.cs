namespace ImsMigration.Harm.Tests.Effects;

/// <summary>What the fix can do wrong to a program with effects.</summary>
internal enum HarmKind
{
    /// <summary>The code of an effect is gone.</summary>
    Removed,

    /// <summary>An effect does not happen any more although its code is there, or happens less often.</summary>
    Lost,

    /// <summary>An effect happens more often.</summary>
    Repeated,

    /// <summary>The effects happen in another order.</summary>
    Reordered,

    /// <summary>The program does not compile any more.</summary>
    Broken,

    /// <summary>The program worked before and fails now.</summary>
    Fails,

    /// <summary>The analyzers or the fix threw an exception.</summary>
    Crashed,
}
