using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ImsMigration.WalkThrough.Differences;
using ImsMigration.WalkThrough.Files;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>The copy of a source tree and its comparison with the original.</summary>
public sealed class FolderDiffTests : IDisposable
{
    private readonly WorkFolder _folder = new(keep: false);

    [Fact]
    public void Copy_LeavesOutWhatBuildsHaveMade()
    {
        Write(_folder.Before, "src/Program.cs", "code");
        Write(_folder.Before, "src/bin/Debug/App.dll", "binary");
        Write(_folder.Before, "src/obj/project.assets.json", "{}");
        Write(_folder.Before, ".git/HEAD", "ref");

        Assert.Equal(1, FolderCopy.Copy(_folder.Before, _folder.Solution, CancellationToken.None));
        Assert.Equal([Path.Combine("src", "Program.cs")], FolderCopy.Files(_folder.Solution));
    }

    [Fact]
    public void Copy_CanBeCancelled()
    {
        Write(_folder.Before, "Program.cs", "code");

        Assert.Throws<OperationCanceledException>(
            () => FolderCopy.Copy(_folder.Before, _folder.Solution, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Compare_FindsChangedAddedAndRemovedFiles()
    {
        Write(_folder.Before, "changed.cs", "a\nb\n");
        Write(_folder.Solution, "changed.cs", "a\nc\n");
        Write(_folder.Before, "removed.cs", "x\n");
        Write(_folder.Solution, "sub/added.cs", "y\nz\n");
        Write(_folder.Before, "same.cs", "s\n");
        Write(_folder.Solution, "same.cs", "s\n");

        var changes = FolderDiff.Compare(_folder.Before, _folder.Solution, CancellationToken.None);

        Assert.Equal(
            [("changed.cs", 1, 1), ("removed.cs", 0, 1), ("sub/added.cs", 2, 0)],
            changes.Select(change => (change.Path, change.Added, change.Removed)));
    }

    [Fact]
    public void Compare_NoticesAChangeOfLineEndsOrByteOrderMark()
    {
        Write(_folder.Before, "ends.cs", "a\r\n");
        Write(_folder.Solution, "ends.cs", "a\n");
        Write(_folder.Before, "mark.cs", "\uFEFFa\n");
        Write(_folder.Solution, "mark.cs", "a\n");

        var changes = FolderDiff.Compare(_folder.Before, _folder.Solution, CancellationToken.None);

        Assert.Equal([("ends.cs", 0), ("mark.cs", 0)], changes.Select(change => (change.Path, change.Added + change.Removed)));
    }

    /// <summary>Deletes the folders.</summary>
    public void Dispose() => _folder.Dispose();

    private static void Write(string folder, string path, string content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(content));
    }
}
