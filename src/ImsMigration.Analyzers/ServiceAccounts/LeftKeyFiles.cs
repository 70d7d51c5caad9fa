using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Configuration;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Finds the key files that a migration has left in a project which talks to IMS: no code and no setting names them any more. Whose they are is told
/// by their names; a name that others use as well says it only where nothing loads a key any more.
/// </summary>
internal static class LeftKeyFiles
{
    /// <summary>Those among the key files at <paramref name="paths"/>, where <paramref name="isInSettings"/> says whether a configuration file names one.</summary>
    public static ImmutableArray<string> Among(IEnumerable<string> paths, ProgramModel program, Func<string, bool> isInSettings)
    {
        var candidates = paths.Where(static path => SettingWords.IsKeyFileOfAdobe(Path.GetFileName(path)) || SettingWords.IsKeyFileOfConsole(Path.GetFileName(path))).ToList();
        if (candidates.Count == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        var loadsKeys = KnownCalls.LoadingNames.Any(loader => program.TreesNaming(loader).Any());
        return candidates
            .Where(path => Path.GetFileName(path) is var name && (!loadsKeys || SettingWords.IsKeyFileOfAdobe(name)) && !isInSettings(name) && !program.TreesWith(name).Any())
            .ToImmutableArray();
    }
}
