using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>A solution that a test writes to disk, with the packed analyzers in every project, and the commands that hosts run on it.</summary>
internal sealed class GeneratedSolution : IDisposable
{
    /// <summary>The file name of the solution.</summary>
    public const string Name = "Customer.sln";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly WorkFolder _folder = new(keep: false);
    private readonly AnalyzerPackage _package;
    private readonly List<string> _projects = [];

    /// <summary>Creates an empty solution whose projects will get the package of <paramref name="analyzers"/>.</summary>
    public GeneratedSolution(PackedAnalyzers analyzers)
    {
        _package = analyzers.Package;
        Directory.CreateDirectory(_folder.Solution);
        FeedConfiguration.AddFeed(_folder.Solution, _package.Feed, AnalyzerPackage.Id);
    }

    /// <summary>Adds a project, in a folder of its name.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="properties">MSBuild properties as XML.</param>
    /// <param name="items">MSBuild items as XML.</param>
    /// <param name="sdk">The SDK of the project.</param>
    public void AddProject(string name, string properties, string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        _projects.Add(name);
        Write(SolutionPath(name), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {properties}
                <NoWarn>$(NoWarn);SYSLIB0057</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{AnalyzerPackage.Id}" Version="{_package.Version}" PrivateAssets="all" />
                <PackageReference Include="jose-jwt" Version="5.3.0" />
                {items}
              </ItemGroup>
            </Project>

            """);
        Write(Name, SolutionFile.Listing(_projects));
    }

    /// <summary>Writes a file in UTF-8 without a byte order mark.</summary>
    public void Write(string path, string text) => Write(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Writes a file in <paramref name="encoding"/>, with its byte order mark if it has one.</summary>
    public void Write(string path, string text, Encoding encoding)
    {
        var file = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, encoding);
    }

    /// <summary>Returns the text of a file.</summary>
    public string Read(string path) => File.ReadAllText(FullPath(path));

    /// <summary>Returns the bytes of a file.</summary>
    public byte[] ReadBytes(string path) => File.ReadAllBytes(FullPath(path));

    /// <summary>Returns the text of every file that belongs to the customer, by its path.</summary>
    public IReadOnlyDictionary<string, string> ReadAll() =>
        FolderCopy.Files(_folder.Solution).ToDictionary(static path => path.Replace('\\', '/'), Read, StringComparer.Ordinal);

    /// <summary>Returns the path of a project relative to the solution.</summary>
    public static string SolutionPath(string project) => $"{project}/{project}.csproj";

    /// <summary>Restores a project or the solution; fails the test if that fails.</summary>
    public async Task RestoreAsync(string entry = Name) => AssertSucceeded(await RunAsync("restore", FullPath(entry)));

    /// <summary>Extracts the package below the folder <c>packages</c>, as NuGet does for projects with packages.config, and returns its folder.</summary>
    public string ExtractPackage()
    {
        var folder = $"packages/{AnalyzerPackage.Id}.{_package.Version}";
        ZipFile.ExtractToDirectory(_package.File, FullPath(folder));
        return folder;
    }

    /// <summary>Builds a project or the solution, whether or not that succeeds.</summary>
    public Task<CommandResult> BuildAsync(string entry = Name) =>
        RunAsync("build", FullPath(entry), "--no-restore", "-p:GenerateDocumentationFile=false");

    /// <summary>Builds the solution and fails the test if that fails or still reports one of the rules.</summary>
    public async Task AssertBuildsWithoutReportsAsync()
    {
        var result = await BuildAsync();
        AssertSucceeded(result);
        Assert.Empty(BuildOutput.ImsWarnings(result.Output));
    }

    /// <summary>Applies the fixes to a project or the solution.</summary>
    public async Task FormatAsync(string entry = Name)
    {
        using var limit = new CancellationTokenSource(s_limit);
        AssertSucceeded(await FormatCommand.RunAsync(FullPath(entry), verify: false, limit.Token));
    }

    /// <summary>Asks whether applying the fixes would change anything.</summary>
    public async Task<CommandResult> VerifyAsync()
    {
        using var limit = new CancellationTokenSource(s_limit);
        return await FormatCommand.RunAsync(FullPath(Name), verify: true, limit.Token);
    }

    /// <summary>Fails the test with the output of <paramref name="result"/> if the command failed.</summary>
    public static void AssertSucceeded(CommandResult result) =>
        Assert.True(result.Succeeded, $"{result.Command}\n{string.Join('\n', result.Output)}");

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _folder.Dispose();

    private string FullPath(string path) => Path.Combine(_folder.Solution, path);

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(s_limit);
        return await DotnetCommand.RunAsync(arguments, _folder.Solution, limit.Token);
    }
}
