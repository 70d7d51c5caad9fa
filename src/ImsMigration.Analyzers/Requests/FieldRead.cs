using System.Linq;
using ImsMigration.Code;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Requests;

/// <summary>Recognizes code that asks a form for one of its fields.</summary>
internal static class FieldRead
{
    /// <summary>Whether <paramref name="read"/> asks <paramref name="form"/> for a single field, and for another than that with the assertion.</summary>
    public static bool IsOfOtherField(IPropertyReferenceOperation read, TokenForm form)
    {
        if (read.Arguments.Length == 1)
        {
            return read.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } && name != form.Anchor.Name;
        }

        var type = read.Property.ContainingType;
        return form.Shape == FormShape.Declared
            && form.Variable is { } anchor
            && SymbolKey.Same(type, anchor.ContainingType)
            && !SymbolKey.Same(read.Property, anchor)
            && type.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } property } && SymbolKey.Same(property, read.Property));
    }
}
