using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>A place in the source that names the JWT exchange endpoint.</summary>
/// <param name="Text">The constant text, for example <c>https://ims-na1.adobelogin.com/ims/exchange/jwt</c>.</param>
/// <param name="Node">The literal, the constant part of an interpolated string, or the concatenation that holds the text.</param>
internal sealed record EndpointMention(string Text, SyntaxNode Node);
