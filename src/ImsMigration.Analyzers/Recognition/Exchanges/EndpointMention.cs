using Microsoft.CodeAnalysis;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>A place in the source that names the JWT exchange endpoint.</summary>
/// <param name="Text">The constant text, for example <c>https://ims-na1.adobelogin.com/ims/exchange/jwt</c>.</param>
/// <param name="Node">The literal, the constant part of an interpolated string, or the concatenation that holds the text.</param>
/// <param name="Tail">The literal that holds the last segment where the path is written in segments: <c>"exchange", "jwt"</c>.</param>
/// <param name="IsCertain">
/// Whether the text alone says that it is the endpoint of IMS. A path such as <c>exchange/jwt</c> does not; it is a
/// mention only for a request that is known to go to IMS.
/// </param>
internal sealed record EndpointMention(string Text, SyntaxNode Node, SyntaxNode? Tail, bool IsCertain);
