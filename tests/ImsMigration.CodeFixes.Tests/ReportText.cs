using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>Writes a report down in one line.</summary>
internal static class ReportText
{
    /// <summary>The id of <paramref name="diagnostic"/>, its file and line, and the text that is underlined, if it is in source.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var text = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan);
        return string.Join(' ', [diagnostic.Id, place.Path["/customer/".Length..], (place.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture), .. text is null ? Array.Empty<string>() : [text]]);
    }
}
