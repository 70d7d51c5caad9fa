using System;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Targets;
using Xunit;

namespace ImsMigration.EndToEnd.Tests;

/// <summary>The analyzers as <c>dotnet pack</c> leaves them: packed once for all collections that install them, and deleted after the last of these.</summary>
public sealed class PackedAnalyzers : IAsyncLifetime
{
    private static readonly SemaphoreSlim s_gate = new(1, 1);
    private static WorkFolder? s_folder;
    private static AnalyzerPackage? s_package;
    private static int s_users;

    private AnalyzerPackage? _package;

    /// <summary>The repository that the tests were built in.</summary>
    internal RepositoryLayout Repository { get; } = RepositoryLayout.Find();

    /// <summary>The package.</summary>
    internal AnalyzerPackage Package => _package ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Packs the analyzers, unless another collection uses them already.</summary>
    public async Task InitializeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            s_users++;
            s_folder ??= new WorkFolder(keep: false);
            _package = s_package ??= await PackAsync(Repository.PackageProject, s_folder.Feed);
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>Deletes the package, and what restores have made of it, if no other collection uses it any more.</summary>
    public async Task DisposeAsync()
    {
        await s_gate.WaitAsync();
        try
        {
            if (--s_users > 0)
            {
                return;
            }

            await (s_package?.RemoveFromCacheAsync() ?? Task.CompletedTask);
            s_folder?.Dispose();
            (s_package, s_folder) = (null, null);
        }
        finally
        {
            s_gate.Release();
        }
    }

    private static async Task<AnalyzerPackage> PackAsync(string project, string feed)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var version = await AnalyzerPackage.NewVersionAsync(project, limit.Token);
        var result = await AnalyzerPackage.PackAsync(project, version, feed, limit.Token);
        Assert.True(result.Succeeded, $"{result.Command}\n{string.Join('\n', result.Output)}");
        return AnalyzerPackage.FindIn(feed)!;
    }
}
