using System.Collections.Immutable;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>One build.</summary>
/// <param name="Name">What was built.</param>
/// <param name="Seconds">The execution time of each package, by id.</param>
internal sealed record ComparisonRow(string Name, ImmutableDictionary<string, double> Seconds);
