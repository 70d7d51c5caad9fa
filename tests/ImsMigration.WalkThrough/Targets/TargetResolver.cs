using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ImsMigration.WalkThrough.CommandLine;

namespace ImsMigration.WalkThrough.Targets;

/// <summary>Turns what the user named into the code to migrate.</summary>
internal static class TargetResolver
{
    private static readonly string[] s_solutionExtensions = [".sln", ".slnx"];
    private static readonly string[] s_projectExtensions = [".csproj"];

    /// <summary>Returns the target that <paramref name="argument"/> names: a sample first, otherwise a path.</summary>
    /// <exception cref="UsageException">It names neither, or a folder that does not hold exactly one solution or project.</exception>
    public static MigrationTarget Resolve(string argument, RepositoryLayout repository)
    {
        var sample = repository.SampleNames.FirstOrDefault(
            name => string.Equals(name, argument, StringComparison.OrdinalIgnoreCase));
        if (sample is not null)
        {
            return Create(sample, repository.SamplesFolder, repository.SampleProject(sample));
        }

        var path = Path.GetFullPath(argument);
        if (Directory.Exists(path))
        {
            path = OnlyEntryOf(path);
        }
        else if (!File.Exists(path))
        {
            throw new UsageException(
                $"'{argument}' is neither a sample ({string.Join(", ", repository.SampleNames)}) nor an existing path.");
        }
        else if (!HasExtension(path, s_solutionExtensions) && !HasExtension(path, s_projectExtensions))
        {
            throw new UsageException($"'{argument}' is not a solution (.sln, .slnx) or C# project (.csproj).");
        }

        return Create(Path.GetFileNameWithoutExtension(path), CopyRootOf(path), path);
    }

    private static MigrationTarget Create(string name, string copyRoot, string entry) =>
        new(name, copyRoot, Path.GetRelativePath(copyRoot, entry));

    private static string OnlyEntryOf(string folder)
    {
        var solutions = FilesIn(folder, s_solutionExtensions);
        var candidates = solutions.Count > 0 ? solutions : FilesIn(folder, s_projectExtensions);
        return candidates.Count switch
        {
            1 => candidates[0],
            0 => throw new UsageException($"'{folder}' holds no solution and no C# project."),
            _ => throw new UsageException(
                $"'{folder}' holds several: name one of {string.Join(", ", candidates.Select(Path.GetFileName))}."),
        };
    }

    /// <summary>
    /// The top of the git checkout if there is one, because projects refer to, and inherit from, what lies beside and
    /// above them; otherwise the folder of the entry.
    /// </summary>
    private static string CopyRootOf(string entry)
    {
        var own = new FileInfo(entry).Directory!;
        for (var folder = own; folder is not null; folder = folder.Parent)
        {
            // In a git worktree, .git is a file.
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return own.FullName;
    }

    private static List<string> FilesIn(string folder, string[] extensions) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => HasExtension(file, extensions))
            .Order(StringComparer.Ordinal),
    ];

    private static bool HasExtension(string path, string[] extensions) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
