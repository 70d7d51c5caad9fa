using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ImsMigration.WalkThrough.Files;

namespace ImsMigration.WalkThrough.Differences;

/// <summary>Compares two copies of a source tree.</summary>
internal static class FolderDiff
{
    /// <summary>Returns the files whose bytes differ or that only one of the folders has, in the order of their paths.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<FileChange> Compare(string before, string after, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        foreach (var path in FolderCopy.Files(before).Union(FolderCopy.Files(after)).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var old = Read(Path.Combine(before, path));
            var @new = Read(Path.Combine(after, path));
            if (!old.AsSpan().SequenceEqual(@new))
            {
                changes.Add(new FileChange(path.Replace('\\', '/'), Lines(old, @new)));
            }
        }

        return changes.ToImmutable();
    }

    private static byte[] Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : [];

    private static ImmutableArray<DiffLine> Lines(byte[] before, byte[] after) =>
        IsBinary(before) || IsBinary(after) ? [] : LineDiff.Compare(Split(before), Split(after));

    private static bool IsBinary(byte[] content) => content.AsSpan().Contains((byte)0);

    private static List<string> Split(byte[] content)
    {
        // The reader takes a byte order mark away and any kind of line end.
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
