using ImsMigration.Code.Trees;

namespace ImsMigration.Engine;

/// <summary>An answer from an earlier compilation.</summary>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class Remembered<T>
{
    /// <summary>Creates the memory of <paramref name="answer"/>, which is right for <paramref name="world"/> and was read from <paramref name="read"/>.</summary>
    public Remembered(World world, Footprint read, T answer)
    {
        World = world;
        Read = read;
        Answer = answer;
    }

    /// <summary>A compilation for which the answer is right. Whoever finds out that it is right for a later one, too, puts that here: either is true.</summary>
    public World World { get; set; }

    /// <summary>What the answer was read from.</summary>
    public Footprint Read { get; }

    /// <summary>The answer.</summary>
    public T Answer { get; }
}
