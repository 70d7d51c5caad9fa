using System;
using System.IO;
using System.Threading;

namespace Acme;

/// <summary>The file in which every effect of a program leaves a line, in the order in which they happen.</summary>
internal static class EffectsLog
{
    private static readonly Lock s_lock = new();

    /// <summary>Appends <paramref name="line"/> to the file that the environment variable <c>EFFECTS_LOG</c> names, if it does.</summary>
    public static void Append(object line)
    {
        if (Environment.GetEnvironmentVariable("EFFECTS_LOG") is not { Length: > 0 } file)
        {
            return;
        }

        lock (s_lock)
        {
            File.AppendAllText(file, line + "\n");
        }
    }
}
