using System;
using System.Collections.Generic;
using System.Text;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>A way to store a source file.</summary>
/// <param name="Name">The name of the class and the file.</param>
/// <param name="Encoding">The encoding, which writes its byte order mark if it has one.</param>
/// <param name="Change">Gives the text its line ends.</param>
internal sealed record EncodingCase(string Name, Encoding Encoding, Func<string, string> Change)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>All ways.</summary>
    public static IReadOnlyList<EncodingCase> All { get; } =
    [
        new("WindowsLineEnds", s_utf8, static text => text.ReplaceLineEndings("\r\n")),
        new("ByteOrderMark", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), static text => text),
        new("Utf16", Encoding.Unicode, static text => text.ReplaceLineEndings("\r\n")),
        new("NoLineEndAtTheEnd", s_utf8, static text => text.TrimEnd('\n')),
        new("OtherScripts", s_utf8, static text => text.Replace("Two forms", "Zwölf Formulare — 二十 📄", StringComparison.Ordinal)),
    ];
}
