using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ImsMigration.Requests.Forms;

/// <summary>
/// Reads a multipart body that was concatenated by hand, as in the first generation of Adobe's .NET sample: each part
/// names its field in a Content-Disposition header, and its value follows an empty line.
/// </summary>
internal static class MultipartText
{
    private static readonly Regex s_part = new(
        @"name=""?(?<name>[\w.-]+)""?[^\r\n" + TextTemplate.Hole + @"]*(?:\r?\n[^\r\n" + TextTemplate.Hole + @"]+)*\r?\n\r?\n(?<value>.*?)(?=\r?\n--|$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex s_whole = new(
        @"^(?:\r?\n)*(?:--[^\r\n]+\r?\n(?:[^\r\n" + TextTemplate.Hole + @"]+\r?\n)+\r?\n(?:[^\r\n" + TextTemplate.Hole + @"]*|" + TextTemplate.Hole + @")\r?\n)+--[^\r\n]+--(?:\r?\n)*$",
        RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="body"/> is made of nothing but parts with a constant header, so that no field can hide in a computed part.</summary>
    public static bool IsWhole(TextTemplate body) => s_whole.IsMatch(body.Text);

    /// <summary>
    /// The fields of <paramref name="body"/>, or an empty array where one of the values is neither a constant nor one
    /// computed part: such a body is not understood, and nobody may rewrite it.
    /// </summary>
    public static ImmutableArray<FormField> Read(TextTemplate body) => FieldPattern.Read(body, s_part);
}
