using System;
using System.IO;
using System.Linq;

namespace LoopbackIms;

/// <summary>
/// The folder of a program run: the credential's files are written on creation and deleted on disposal, together with the
/// folder itself if it was made for them. Files that were there before are never touched.
/// </summary>
internal sealed class CredentialFolder : IDisposable
{
    private readonly bool _isOurs;

    /// <summary>Writes <paramref name="credential"/> to <paramref name="path"/>, or to a new temporary folder if that is <see langword="null"/>.</summary>
    /// <exception cref="UsageException">The folder cannot be written to, or already holds a file of one of the names.</exception>
    public CredentialFolder(ServiceCredential credential, string? path)
    {
        try
        {
            _isOurs = path is null || !Directory.Exists(path);
            Path = path is null ? Directory.CreateTempSubdirectory("loopback-ims-credential-").FullName : System.IO.Path.GetFullPath(path);
            if (CredentialFiles.Names.FirstOrDefault(name => File.Exists(FileOf(name))) is { } existing)
            {
                throw new UsageException($"{FileOf(existing)} exists already. Name another folder, or delete it.");
            }

            credential.WriteTo(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The credential cannot be written: {exception.Message}");
        }
    }

    /// <summary>The absolute path of the folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var name in CredentialFiles.Names)
        {
            File.Delete(FileOf(name));
        }

        // Somebody may have put something else there in the meantime; that is not ours to delete.
        if (_isOurs && !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }
    }

    private string FileOf(string name) => System.IO.Path.Combine(Path, name);
}
