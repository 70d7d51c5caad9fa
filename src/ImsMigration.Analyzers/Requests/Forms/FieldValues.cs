using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>Reads what the source says of the value of a field, in whichever shape of form it stands.</summary>
internal static class FieldValues
{
    /// <summary>The texts that <paramref name="field"/> of <paramref name="form"/> can have.</summary>
    public static KnownTexts Of(FormField field, TokenForm form, FlowGraph graph)
    {
        var reader = new TextReader(graph);
        if (form.Shape == FormShape.Declared)
        {
            return graph.Program.DeclaredSymbolOf(field.Entry) is { } member ? reader.ReadHeld(member) : KnownTexts.None;
        }

        if (field.Value is { } value)
        {
            return reader.Read(value);
        }

        return form.Shape == FormShape.Entries ? KnownTexts.None : ConstantOf(field);
    }

    /// <summary>The value as a text of its own, behind one that ends with the name: <c>"&amp;scope=" + "openid"</c>.</summary>
    private static SyntaxToken? PieceAfterName(List<SyntaxToken> texts, FormField field)
    {
        var name = texts.FindIndex(token => token.ValueText.EndsWith(field.Name + "=", StringComparison.Ordinal));
        return name >= 0 && name + 1 < texts.Count && texts[name + 1].ValueText == field.ConstantValue ? texts[name + 1] : null;
    }

    /// <summary>The value of a field that is a constant inside a text, as the reader of the text decodes it.</summary>
    private static KnownTexts ConstantOf(FormField field)
    {
        if (field.ConstantValue.IndexOf(TextTemplate.Hole) >= 0)
        {
            return KnownTexts.None;
        }

        var texts = field.Entry.DescendantTokens().Where(static token => token is { Value: string, Parent: LiteralExpressionSyntax or InterpolatedStringTextSyntax }).ToList();
        var node = texts.Find(token => token.ValueText.IndexOf(field.Name + "=" + field.ConstantValue, StringComparison.Ordinal) >= 0).Parent
            ?? PieceAfterName(texts, field)?.Parent
            ?? field.Entry;
        var known = new KnownText(Uri.UnescapeDataString(field.ConstantValue.Replace('+', ' ')), node, ImmutableArray<ISymbol>.Empty);
        return new KnownTexts(ImmutableArray.Create(known), IsAll: true);
    }
}
