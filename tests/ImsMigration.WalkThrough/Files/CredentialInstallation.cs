using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LoopbackIms;

namespace ImsMigration.WalkThrough.Files;

/// <summary>
/// Puts the files of a credential (private key, certificate) into the folder that a program runs in, as long as it runs.
/// Disposing takes them away again, so that the migrated program has to do without, and restores what they replaced.
/// </summary>
internal sealed class CredentialInstallation : IDisposable
{
    private readonly Dictionary<string, byte[]?> _replaced = new(StringComparer.Ordinal);

    /// <summary>Installs the files.</summary>
    /// <param name="credential">What the program signs in with.</param>
    /// <param name="folder">The absolute path of the folder that the program runs in.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public CredentialInstallation(ServiceCredential credential, string folder)
    {
        var staging = Directory.CreateTempSubdirectory("ims-credential-");
        try
        {
            credential.WriteTo(staging.FullName);
            foreach (var file in staging.EnumerateFiles())
            {
                var target = Path.Combine(folder, file.Name);
                _replaced.Add(target, File.Exists(target) ? File.ReadAllBytes(target) : null);
                file.CopyTo(target, overwrite: true);
            }
        }
        finally
        {
            staging.Delete(recursive: true);
        }

        Environment = credential.Environment(folder);
    }

    /// <summary>The variables that name the credential and its files.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Returns the variables of a credential without those that name a key or a certificate.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentWithoutKey(ServiceCredential credential, string folder) =>
        credential.Environment(folder)
            .Where(variable => !variable.Key.Contains("KEY", StringComparison.Ordinal)
                && !variable.Key.Contains("CERTIFICATE", StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Takes the files away and restores those that were there before.</summary>
    public void Dispose()
    {
        foreach (var (path, content) in _replaced)
        {
            if (content is null)
            {
                File.Delete(path);
            }
            else
            {
                File.WriteAllBytes(path, content);
            }
        }
    }
}
