using ImsMigration.Flow;

namespace ImsMigration.Live;

/// <summary>An answer from an earlier compilation.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="World">The compilation for which it is right.</param>
/// <param name="Read">What it was read from.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Remembered<T>(World World, Footprint Read, T Answer);
