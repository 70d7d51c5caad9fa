using Xunit;

namespace ImsMigration.EndToEnd.Tests;

/// <summary>
/// The tests that need the package. They run one after the other: each starts builds that use all cores already.
/// </summary>
[CollectionDefinition(Name)]
public sealed class NeedsPackedAnalyzers : ICollectionFixture<PackedAnalyzers>
{
    /// <summary>The name for <see cref="CollectionAttribute"/>.</summary>
    public const string Name = "packed analyzers";
}
