using System;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Targets;
using Xunit;

namespace ImsMigration.EndToEnd.Tests;

/// <summary>The analyzers, packed once for all tests that install them, as <c>dotnet pack</c> leaves them.</summary>
public sealed class PackedAnalyzers : IAsyncLifetime, IDisposable
{
    private readonly WorkFolder _folder = new(keep: false);
    private AnalyzerPackage? _package;

    /// <summary>The repository that the tests were built in.</summary>
    internal RepositoryLayout Repository { get; } = RepositoryLayout.Find();

    /// <summary>The package.</summary>
    internal AnalyzerPackage Package => _package ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Packs the analyzers.</summary>
    public async Task InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var version = await AnalyzerPackage.NewVersionAsync(Repository.PackageProject, limit.Token);
        var result = await AnalyzerPackage.PackAsync(Repository.PackageProject, version, _folder.Feed, limit.Token);
        Assert.True(result.Succeeded, $"{result.Command}\n{string.Join('\n', result.Output)}");
        _package = AnalyzerPackage.FindIn(_folder.Feed);
    }

    /// <summary>Removes what restores have made of the package.</summary>
    public Task DisposeAsync() => _package?.RemoveFromCacheAsync() ?? Task.CompletedTask;

    /// <summary>Deletes the package.</summary>
    public void Dispose() => _folder.Dispose();
}
