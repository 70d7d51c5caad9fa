namespace ImsMigration.Harm.Tests.Effects;

/// <summary>What came of the fix of one planted program.</summary>
/// <param name="Harm">What went wrong first; <see langword="null"/> if nothing did.</param>
/// <param name="Detail">What that looks like.</param>
/// <param name="IsMigrated">Whether as many requests were migrated as without the effects.</param>
internal sealed record Verdict(HarmKind? Harm, string Detail, bool IsMigrated);
