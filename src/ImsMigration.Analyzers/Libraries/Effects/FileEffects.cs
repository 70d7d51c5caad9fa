using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Files and streams: reading leaves a file as it is. A stream over a file that is opened to write has an effect where it is opened.</summary>
internal static class FileEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.Pure, "System.IO.Path"),
        .. EffectRow.Of("System.IO.Path", Effect.Unknown, "GetTempFileName"),
        .. EffectRow.Of("System.IO.File", Effect.Reads, "Exists", "Get*", "OpenRead", "OpenText", "ReadAll*", "ReadLines*", "ResolveLinkTarget"),
        .. EffectRow.Of("System.IO.Directory", Effect.Reads, "Enumerate*", "Exists", "Get*"),
        .. EffectRow.Of("System.IO.FileSystemInfo", Effect.Reads, "get_*", "Refresh"),
        .. EffectRow.Of("System.IO.FileInfo", Effect.Reads, ".ctor", "get_*", "OpenRead", "OpenText"),
        .. EffectRow.Of("System.IO.DirectoryInfo", Effect.Reads, ".ctor", "get_*", "Enumerate*", "Get*"),
        .. EffectRow.Of("System.IO.StreamReader", Effect.Reads, ".ctor"),
        .. EffectRow.Of("System.IO.StreamReader", Effect.Fills, EffectRow.Everything),
        .. EffectRow.All(Effect.Fills, "System.IO.TextReader", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.BinaryReader", "System.IO.MemoryStream"),
        .. EffectRow.Of("System.IO.StringReader", Effect.Pure, ".ctor"),
        .. EffectRow.Of("System.IO.StringWriter", Effect.Pure, ".ctor", "GetStringBuilder", "ToString"),
        .. EffectRow.Of("System.IO.BinaryReader", Effect.Pure, ".ctor", "get_*"),
        .. EffectRow.Of("System.IO.MemoryStream", Effect.Pure, ".ctor", "get_*", "GetBuffer", "ToArray", "TryGetBuffer"),
        .. EffectRow.Of("System.IO.BinaryWriter", Effect.Pure, ".ctor"),
        new EffectRow("System.IO.StreamWriter", ".ctor", Effect.Pure, Argument: "Stream"),

        // What is written to a stream is known by the stream: it is made here, or it is handed in and somebody still uses it.
        .. EffectRow.All(Effect.Fills, "System.IO.Stream", "System.IO.TextWriter", "System.IO.BinaryWriter", "System.IO.StreamWriter"),
        .. EffectRow.Of("System.IO.StreamWriter", Effect.Unknown, ".ctor"),
        .. EffectRow.Of("System.IO.Stream", Effect.Pure, "get_*"),
        .. EffectRow.Of("System.IO.FileStream", Effect.Fills, "Read*", "Dispose*", "Close", "Seek"),
        new EffectRow("System.IO.FileStream", ".ctor", Effect.Reads, Argument: "Open"),
        .. EffectRow.Of("System.IO.FileStream", Effect.Pure, "get_*"),
    ];
}
