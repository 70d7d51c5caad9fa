using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>A copy of a sample that has the packed analyzers installed.</summary>
internal sealed class InstalledSample : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly WorkFolder _folder;
    private readonly string _project;

    private InstalledSample(WorkFolder folder, string sample)
    {
        _folder = folder;
        _project = Path.Combine(folder.Solution, sample, sample + ".csproj");
    }

    /// <summary>Copies the sample and installs the package.</summary>
    public static async Task<InstalledSample> CreateAsync(string sample, PackedAnalyzers analyzers)
    {
        var installed = new InstalledSample(new WorkFolder(keep: false), sample);
        try
        {
            var package = analyzers.Package;
            FolderCopy.Copy(analyzers.Repository.SamplesFolder, installed._folder.Solution, CancellationToken.None);
            FeedConfiguration.AddFeed(installed._folder.Solution, package.Feed, AnalyzerPackage.Id);
            await installed.AddPackageAsync(AnalyzerPackage.Id, package.Version);
            return installed;
        }
        catch
        {
            installed.Dispose();
            throw;
        }
    }

    /// <summary>Adds a package reference or brings the one that is there to this version.</summary>
    public async Task AddPackageAsync(string id, string version)
    {
        var result = await RunAsync("add", _project, "package", id, "--version", version, "--no-restore");
        Assert.True(result.Succeeded, string.Join('\n', result.Output));
    }

    /// <summary>Builds the sample.</summary>
    /// <param name="arguments">What follows the project in the command line of <c>dotnet build</c>.</param>
    public Task<CommandResult> BuildAsync(params string[] arguments) => RunAsync(["build", _project, .. arguments]);

    /// <summary>Deletes the copy.</summary>
    public void Dispose() => _folder.Dispose();

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(s_limit);
        return await DotnetCommand.RunAsync(arguments, _folder.Solution, limit.Token);
    }
}
