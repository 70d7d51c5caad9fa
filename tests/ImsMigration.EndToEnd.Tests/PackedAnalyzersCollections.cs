using Xunit;

namespace ImsMigration.EndToEnd.Tests;

/// <summary>The tests that install the package in samples. They run beside those of <see cref="HostTests"/>: what a command waits for takes longer than what it computes.</summary>
[CollectionDefinition(Name)]
public sealed class SampleTests : ICollectionFixture<PackedAnalyzers>
{
    /// <summary>The name for <see cref="CollectionAttribute"/>.</summary>
    public const string Name = "packed analyzers in samples";
}

/// <summary>The tests that look into the package, or install it in projects and solutions of other kinds.</summary>
[CollectionDefinition(Name)]
public sealed class HostTests : ICollectionFixture<PackedAnalyzers>
{
    /// <summary>The name for <see cref="CollectionAttribute"/>.</summary>
    public const string Name = "packed analyzers in other hosts";
}
