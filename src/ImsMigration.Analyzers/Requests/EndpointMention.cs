using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests;

/// <summary>How much of the endpoint a text names.</summary>
internal enum EndpointPart
{
    /// <summary>The whole path, <c>/ims/exchange/jwt</c>: the text alone says that it is the endpoint of IMS.</summary>
    Whole,

    /// <summary>The path below <c>/ims</c>, such as <c>exchange/jwt</c>: a mention only for a request that goes to a host of IMS.</summary>
    Relative,

    /// <summary>An address that ends in <c>/ims/exchange</c>: a mention only together with a <see cref="Last"/> segment.</summary>
    Base,

    /// <summary>The last segment, <c>jwt</c>, below a <see cref="Base"/>.</summary>
    Last,

    /// <summary>The last segment, <c>/jwt</c>, of a request whose base address the source does not name.</summary>
    Tail,
}

/// <summary>A place in the source that names the JWT exchange endpoint.</summary>
/// <param name="Text">The constant text, for example <c>https://ims-na1.adobelogin.com/ims/exchange/jwt</c>.</param>
/// <param name="Node">The literal, the constant part of an interpolated string, or the concatenation that holds the text.</param>
/// <param name="Tail">The literal that holds the last segment where the path is written in segments: <c>"exchange", "jwt"</c>.</param>
/// <param name="Part">How much of the endpoint the text names.</param>
internal sealed record EndpointMention(string Text, SyntaxNode Node, SyntaxNode? Tail, EndpointPart Part)
{
    /// <summary>Whether the text alone says that it is the endpoint of IMS, be it used or only named.</summary>
    public bool IsCertain => Part == EndpointPart.Whole;

    /// <summary>What the text becomes where it is a piece of a path that code puts together; <see langword="null"/> where the text tells.</summary>
    public string? Replacement { get; init; }
}
