using ImsMigration.Messages;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Secrets;

/// <summary>A client secret of Adobe IMS that stands in source.</summary>
/// <param name="Node">The text that holds it.</param>
/// <param name="Called">What a message calls it: the variable, constant or member that holds it, or else the field that it is sent as.</param>
/// <param name="Text">The secret, to tell it from others; it is never written anywhere.</param>
internal sealed record ClientSecret(SyntaxNode Node, MessageName Called, string Text)
{
    /// <summary>The name of the field of a token request.</summary>
    public const string Field = "client_secret";
}
