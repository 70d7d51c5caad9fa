using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.TokenRequests;

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

    /// <summary>The value of a field that is a constant inside a text, as the reader of the text decodes it.</summary>
    private static KnownTexts ConstantOf(FormField field)
    {
        if (field.ConstantValue.IndexOf(TextTemplate.Hole) >= 0)
        {
            return KnownTexts.None;
        }

        var node = field.Entry.DescendantTokens().FirstOrDefault(token => token.Value is string text && text.IndexOf(field.Name + "=" + field.ConstantValue, StringComparison.Ordinal) >= 0).Parent ?? field.Entry;
        var known = new KnownText(Uri.UnescapeDataString(field.ConstantValue.Replace('+', ' ')), node, ImmutableArray<ISymbol>.Empty);
        return new KnownTexts(ImmutableArray.Create(known), IsAll: true);
    }
}
