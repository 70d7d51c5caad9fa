using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Forms;

/// <summary>Adds a field to a multipart body that is concatenated by hand: the source of the part of another field is written once more in front of it.</summary>
internal static class MultipartTextInsertion
{
    /// <summary>The header of a part as it stands in the source, from its boundary to the empty line, whose line breaks can be escaped.</summary>
    private static readonly Regex s_header = new(
        @"(?<=^|\\n|\n|""|})--(?:(?!\\n|\n).)+?(?:(?:\\r)?\\n|\r?\n)(?:(?!--|;).)*?;[^;\\]*?name=(?<quote>\\""|""""|)(?<name>[\w.-]+)\k<quote>(?<break>(?:\\r)?\\n|\r?\n)\k<break>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>The edit that adds <paramref name="field"/> to <paramref name="form"/>; none if the part of the field that the form was found by is not understood.</summary>
    public static ImmutableArray<Replacement> Insert(TokenForm form, NewField field, ProgramModel program)
    {
        var span = form.Container.Span;
        var source = form.Container.SyntaxTree.GetText(program.CancellationToken).ToString(span);
        return s_header.Matches(source).Cast<Match>().FirstOrDefault(match => match.Groups["name"].Value == form.Anchor.Name) is { } header
            ? ImmutableArray.Create(new Replacement(
                form.Container.SyntaxTree,
                new TextSpan(span.Start + header.Index, 0),
                header.Value.Remove(header.Groups["name"].Index - header.Index, header.Groups["name"].Length).Insert(header.Groups["name"].Index - header.Index, field.Name) + field.Value + header.Groups["break"].Value))
            : ImmutableArray<Replacement>.Empty;
    }
}
