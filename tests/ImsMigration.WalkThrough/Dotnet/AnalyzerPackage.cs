using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>The analyzers, packed into a feed folder under a version that never existed before.</summary>
/// <param name="Version">The version, for example <c>0.1.0-walkthrough.20261124-101530123</c>.</param>
/// <param name="File">The absolute path of the nupkg.</param>
internal sealed record AnalyzerPackage(string Version, string File)
{
    /// <summary>The id of the package.</summary>
    public const string Id = "ImsMigration.Analyzers";

    /// <summary>The absolute path of the folder that serves the package.</summary>
    public string Feed => Path.GetDirectoryName(File)!;

    /// <summary>
    /// Returns a version for a new package. NuGet keeps what it once restored under a version, so a version that is used
    /// twice would bring back the analyzers of the time before.
    /// </summary>
    /// <param name="packageProject">The project that packs the analyzers; it gives the release the version starts with.</param>
    /// <param name="cancellationToken">Ends the question to MSBuild.</param>
    /// <exception cref="InvalidDataException">The project cannot be read.</exception>
    public static async Task<string> NewVersionAsync(string packageProject, CancellationToken cancellationToken)
    {
        var result = await DotnetCommand.RunAsync(
            ["msbuild", packageProject, "-getProperty:Version"],
            Path.GetDirectoryName(packageProject)!,
            cancellationToken);
        return result.Succeeded
            ? $"{result.Output[0].Trim()}-walkthrough.{DateTime.UtcNow:yyyyMMdd-HHmmssfff}"
            : throw new InvalidDataException($"{result.Command} failed:\n{string.Join('\n', result.Output)}");
    }

    /// <summary>Runs <c>dotnet pack</c>, without the analyzers of this repository: they find their faults in every build of it, and here somebody waits for the package.</summary>
    /// <param name="packageProject">The project that packs the analyzers.</param>
    /// <param name="version">The version to pack under. The assemblies keep theirs, so they are not built anew for it.</param>
    /// <param name="feed">The folder to put the package into.</param>
    /// <param name="cancellationToken">Kills the command.</param>
    public static Task<CommandResult> PackAsync(
        string packageProject,
        string version,
        string feed,
        CancellationToken cancellationToken) =>
        DotnetCommand.RunAsync(
            ["pack", packageProject, "-o", feed, "-p:PackageVersion=" + version, "-p:RunAnalyzers=false"],
            Path.GetDirectoryName(packageProject)!,
            cancellationToken);

    /// <summary>Returns the package that lies in <paramref name="feed"/>, or <see langword="null"/> if none was packed into it.</summary>
    public static AnalyzerPackage? FindIn(string feed)
    {
        const string Prefix = Id + ".";
        var file = Directory.EnumerateFiles(feed, Prefix + "*.nupkg").SingleOrDefault();
        return file is null ? null : new AnalyzerPackage(Path.GetFileNameWithoutExtension(file)[Prefix.Length..], file);
    }

    /// <summary>Deletes what restores have put into the machine's package folder under this version, which nobody asks for again.</summary>
    public async Task RemoveFromCacheAsync()
    {
        var result = await DotnetCommand.RunAsync(
            ["nuget", "locals", "global-packages", "--list", "--force-english-output"],
            Path.GetTempPath(),
            CancellationToken.None);
        const string Label = "global-packages: ";
        foreach (var line in result.Output)
        {
            if (line.IndexOf(Label, StringComparison.Ordinal) is >= 0 and var start)
            {
                DeleteFolder(Path.Combine(line[(start + Label.Length)..].Trim(), "imsmigration.analyzers", Version));
            }
        }
    }

    private static void DeleteFolder(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing was restored, or a compiler that is just ending has the assemblies open. Neither is worth a failure.
        }
    }
}
