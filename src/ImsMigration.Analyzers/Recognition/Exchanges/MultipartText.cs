using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>
/// Reads a multipart body that was concatenated by hand, as in the first generation of Adobe's .NET sample: each part
/// names its field in a Content-Disposition header, and its value follows an empty line.
/// </summary>
internal static class MultipartText
{
    private static readonly Regex s_part = new(
        @"name=""?(?<name>[\w.-]+)""?[^\r\n" + TextTemplate.Hole + @"]*(?:\r?\n[^\r\n" + TextTemplate.Hole + @"]+)*\r?\n\r?\n(?<value>.*?)(?=\r?\n--|$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>
    /// The fields of <paramref name="body"/>, or an empty array where one of the values is neither a constant nor one
    /// computed part: such a body is not understood, and nobody may rewrite it.
    /// </summary>
    public static ImmutableArray<FormField> Read(TextTemplate body)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (Match part in s_part.Matches(body.Text))
        {
            var value = part.Groups["value"];
            ExpressionSyntax? computed = null;
            if (value.Value.Length == 1 && value.Value[0] == TextTemplate.Hole)
            {
                computed = body.HoleAt(value.Index);
            }
            else if (value.Value.Contains(TextTemplate.Hole))
            {
                return ImmutableArray<FormField>.Empty;
            }

            fields.Add(new FormField(part.Groups["name"].Value, body.Expression, body.Expression, computed) { ConstantValue = value.Value });
        }

        return fields.ToImmutable();
    }
}
