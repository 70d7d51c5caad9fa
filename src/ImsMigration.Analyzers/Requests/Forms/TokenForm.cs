using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests.Forms;

/// <summary>How the fields of a token request are written down.</summary>
internal enum FormShape
{
    /// <summary>Every field is an entry of its own: an element of an initializer, a call in a chain, a statement.</summary>
    Entries,

    /// <summary>All fields are one hand-concatenated multipart text.</summary>
    MultipartText,

    /// <summary>All fields are one url-encoded text.</summary>
    UrlEncodedText,

    /// <summary>All fields are one JSON text, which neither endpoint has ever taken.</summary>
    JsonText,

    /// <summary>The fields are the parameters of an interface method or the properties of a serialized object.</summary>
    Declared,
}

/// <summary>The form of one token request, as it was found around one of its fields.</summary>
/// <param name="Shape">How the fields are written down.</param>
/// <param name="Anchor">The field that the form was found by.</param>
/// <param name="Fields">All fields that were found, <paramref name="Anchor"/> among them, in source order.</param>
/// <param name="Container">The expression that holds the fields: a creation, a call chain or a text.</param>
/// <param name="Variable">The variable that holds the container, if there is one; of a declared form the member that is the field.</param>
internal sealed record TokenForm(
    FormShape Shape,
    FormField Anchor,
    ImmutableArray<FormField> Fields,
    SyntaxNode Container,
    ISymbol? Variable)
{
    /// <summary>The field that carried the assertion.</summary>
    public const string JwtField = "jwt_token";

    /// <summary>The field <c>jwt_token</c> of a form that was found by it.</summary>
    public FormField Jwt => Anchor;

    /// <summary>What the program sends as the assertion, as far as it is computed, if it is as <paramref name="assumed"/>.</summary>
    public IEnumerable<IOperation> JwtValues(FlowGraph graph, Assumptions? assumed = null)
    {
        if (Shape == FormShape.Declared)
        {
            return DeclaredForm.ValuesOf(Variable!, graph, assumed ?? Assumptions.None);
        }

        return Jwt.Values.Select(value => graph.Program.OperationOf(value)).OfType<IOperation>();
    }

    /// <summary>Whether the form has a field called <paramref name="name"/>.</summary>
    public bool Has(string name) => Fields.Any(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
