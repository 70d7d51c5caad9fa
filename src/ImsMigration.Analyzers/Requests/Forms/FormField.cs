using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>One field of a token request as it stands in the source.</summary>
/// <param name="Name">The name that goes over the wire, for example <c>jwt_token</c>.</param>
/// <param name="Entry">The smallest node that can be removed together with the field: an initializer element, a call or an assignment.</param>
/// <param name="NameNode">The expression, name or text that holds the name.</param>
/// <param name="Value">The expression that holds the value; <see langword="null"/> where the value is a constant inside a text.</param>
internal sealed record FormField(string Name, SyntaxNode Entry, SyntaxNode NameNode, ExpressionSyntax? Value)
{
    /// <summary>The value where it is a constant inside a text.</summary>
    public string ConstantValue { get; init; } = string.Empty;

    /// <summary>The value piece by piece, where it stands in a url-encoded text.</summary>
    public TextValue? Text { get; init; }

    /// <summary>All that computes the value.</summary>
    public IEnumerable<ExpressionSyntax> Values => Text?.Values ?? (Value is null ? [] : [Value]);
}
