using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Moves the fields of a URL that grows statement by statement into the body: the statements that add them go.</summary>
internal static class GrownUrlRewriter
{
    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if its text does not grow so, or the request is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph) =>
        GrownText.Around(form, graph) is { } grown
        && !grown.Growths.SkipWhile(static growth => growth.Field is null).Any(static growth => growth.Field is null)
        && FieldsOf(grown) is { Count: > 0 } fields
        && CutOf(grown, graph) is { } cut
        && UrlPath.EndOf(cut.Url, graph) is { } url
        && RequestBody.Fill(url, new MovedFields(NewForm.AsTheyAre(fields)), graph) is { } filled
            ? cut.AddTo(filled)
            : null;

    /// <summary>All fields, first those of the text; <see langword="null"/> if one is not understood.</summary>
    private static List<FormField>? FieldsOf(GrownText grown)
    {
        var template = grown.Template;
        var at = template.Text.IndexOf('?');
        var written = at < 0 ? [] : TextQueryRewriter.FieldsOf(template, at + 1);
        return written?.Concat(grown.Growths.Select(static growth => growth.Field).OfType<FormField>()).ToList();
    }

    /// <summary>The cut in front of the question mark, or of the first field where none is written.</summary>
    private static UrlCut? CutOf(GrownText grown, FlowGraph graph)
    {
        var address = 0;
        while (address < grown.Growths.Length && grown.Growths[address].Field is null && LengthWith(grown, address) is var length && grown.Template.Text.IndexOf('?', 0, length) < 0)
        {
            address++;
        }

        var isInStart = TextTemplate.Joined(grown.Use, grown.Start).Text.IndexOf('?') >= 0;
        var removed = grown.Growths.Skip(isInStart ? 0 : address).ToList();
        var replacements = ImmutableArray<Replacement>.Empty;
        if (isInStart || (removed.Count > 0 && removed[0] is { Field: null, Pieces: var pieces } && TextTemplate.Joined(grown.Use, pieces).Text[0] != '?'))
        {
            var cut = isInStart ? grown.Start : removed[0].Pieces;
            if (cut.Length != 1 || cut[0].Expression is InvocationExpressionSyntax || UrlCut.OfWhole(cut[0]) is not { } inner)
            {
                return null;
            }

            replacements = inner.Replacements;
            removed = isInStart ? removed : removed.Skip(1).ToList();
        }

        return new UrlCut(grown.Use, replacements, removed.Select(static growth => Removal.Whole(growth.Statement)).ToImmutableArray());
    }

    /// <summary>The length of the text up to and with the growth at <paramref name="index"/>.</summary>
    private static int LengthWith(GrownText grown, int index) =>
        TextTemplate.Joined(grown.Use, grown.Start.Concat(grown.Growths.Take(index + 1).SelectMany(static growth => growth.Pieces))).Text.Length;
}
