using System;
using System.IO;

namespace ImsMigration.WalkThrough.Files;

/// <summary>A new folder below the machine's temporary folder, deleted at the end unless it is to be kept.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool _keep;

    /// <summary>Creates the folder.</summary>
    /// <param name="keep">Whether it stays on disk.</param>
    public WorkFolder(bool keep)
    {
        _keep = keep;
        Root = Directory.CreateTempSubdirectory("ims-migration-").FullName;
        Directory.CreateDirectory(Feed);
    }

    /// <summary>The absolute path of the folder itself.</summary>
    public string Root { get; }

    /// <summary>The NuGet feed with the packed analyzers.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The copy of the code that is migrated.</summary>
    public string Solution => Path.Combine(Root, "solution");

    /// <summary>The copy of the code as it was right before the migration.</summary>
    public string Before => Path.Combine(Root, "before");

    /// <summary>Deletes the folder, unless it is to be kept. What cannot be deleted is left to the system's own cleaning.</summary>
    public void Dispose()
    {
        if (_keep)
        {
            return;
        }

        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending may hold a file for a moment; a failed tidy-up must not hide the result.
        }
    }
}
