namespace ImsMigration.Ims;

/// <summary>Words that have a rare part in common.</summary>
/// <param name="Part">The part.</param>
/// <param name="Words">The words; to be read only.</param>
internal sealed record MarkerGroup(string Part, MarkerWord[] Words);
