using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace ImsMigration.WalkThrough.Files;

/// <summary>Copies source trees without what builds and tools have put there.</summary>
internal static class FolderCopy
{
    private static readonly FrozenSet<string> s_ignoredFolders =
        new[] { ".git", ".hg", ".svn", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Copies the files of <paramref name="source"/> to <paramref name="target"/>, which is created.</summary>
    /// <returns>The number of copied files.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The copy was cancelled half-way.</exception>
    public static int Copy(string source, string target, CancellationToken cancellationToken)
    {
        var count = 0;
        Directory.CreateDirectory(target);
        foreach (var path in Files(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(source, path), copy);
            count++;
        }

        return count;
    }

    /// <summary>
    /// Enumerates the source files below <paramref name="root"/>, relative to it. Links are left out: a link to a folder
    /// above would never end.
    /// </summary>
    public static IEnumerable<string> Files(string root)
    {
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    continue;
                }

                if (entry is FileInfo)
                {
                    yield return Path.GetRelativePath(root, entry.FullName);
                }
                else if (entry is DirectoryInfo child && !s_ignoredFolders.Contains(child.Name))
                {
                    pending.Push(child);
                }
            }
        }
    }
}
