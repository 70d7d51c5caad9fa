using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough;
using ImsMigration.WalkThrough.CommandLine;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;
using ImsMigration.WalkThrough.Steps;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>A finished walk-through with what it printed. Its copy of the code exists until it is disposed of.</summary>
internal sealed class FinishedWalk : IDisposable
{
    private readonly WorkFolder _folder;

    private FinishedWalk(WorkFolder folder, WalkReport report, string output)
    {
        _folder = folder;
        Report = report;
        Output = output;
    }

    /// <summary>How each step ended.</summary>
    public WalkReport Report { get; }

    /// <summary>What was printed, without colours.</summary>
    public string Output { get; }

    /// <summary>Walks through the migration of <paramref name="target"/>, a sample or a path, with the packed analyzers.</summary>
    public static async Task<FinishedWalk> RunAsync(string target, PackedAnalyzers analyzers)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var output = new StringWriter();
        var folder = new WorkFolder(keep: false);
        try
        {
            var walk = new MigrationWalk(analyzers.Repository, new Terminal(output, colours: false));
            var report = await walk.RunAsync(
                TargetResolver.Resolve(target, analyzers.Repository),
                WalkThroughOptions.Default,
                folder,
                analyzers.Package,
                limit.Token);
            return new FinishedWalk(folder, report, output.ToString());
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Returns the text of a file of the migrated copy.</summary>
    /// <param name="path">The path relative to the top of the copy.</param>
    public string ReadMigrated(string path) => File.ReadAllText(Path.Combine(_folder.Solution, path));

    /// <summary>Deletes the copy.</summary>
    public void Dispose() => _folder.Dispose();
}
