using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ImsMigration.WalkThrough.Targets;

/// <summary>Where the parts of this repository are.</summary>
/// <param name="Root">The absolute path of the folder that holds Analyzers.sln.</param>
internal sealed record RepositoryLayout(string Root)
{
    /// <summary>The project that packs the analyzers.</summary>
    public string PackageProject => Path.Combine(Root, "src", "ImsMigration.Package", "ImsMigration.Package.csproj");

    /// <summary>The folder with the sample applications.</summary>
    public string SamplesFolder => Path.Combine(Root, "samples");

    /// <summary>The names of the samples, in alphabetical order.</summary>
    public IReadOnlyList<string> SampleNames =>
    [
        .. Directory.EnumerateDirectories(SamplesFolder)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => File.Exists(SampleProject(name)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the path at which a sample of this name has its project file, whether or not there is one.</summary>
    public string SampleProject(string name) => Path.Combine(SamplesFolder, name, name + ".csproj");

    /// <summary>Finds the repository that the running program was built in.</summary>
    /// <exception cref="InvalidOperationException">The program was moved out of its repository.</exception>
    public static RepositoryLayout Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            {
                return new RepositoryLayout(folder.FullName);
            }
        }

        throw new InvalidOperationException("Analyzers.sln was not found above the program: run it from its repository.");
    }
}
