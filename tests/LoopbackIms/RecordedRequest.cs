using System;
using System.Collections.Immutable;
using System.Linq;

namespace LoopbackIms;

/// <summary>A request that reached the stand-in and what it was answered.</summary>
public sealed record RecordedRequest
{
    /// <summary>The HTTP method, <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The IMS host that was asked, without a port.</summary>
    public required string Host { get; init; }

    /// <summary>The path, without the query string.</summary>
    public required string Path { get; init; }

    /// <summary>The HTTP version, <c>HTTP/1.1</c> or <c>HTTP/2</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The whole Content-Type header, or <see langword="null"/> if none was sent.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The headers, one entry for each value.</summary>
    public required ImmutableArray<RequestField> Headers { get; init; }

    /// <summary>The fields of the query string in the order sent; empty if there is none or it cannot be decoded.</summary>
    public required ImmutableArray<RequestField> QueryFields { get; init; }

    /// <summary>The fields of the form in the body, in the order sent; empty if the body is no form or cannot be decoded.</summary>
    public required ImmutableArray<RequestField> Fields { get; init; }

    /// <summary>The body as it was sent, before decoding. It holds the client secret.</summary>
    public required string Body { get; init; }

    /// <summary>The status code of the answer.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The body of the answer: JSON. It may hold an access token.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>The value of the only field of that name in the body.</summary>
    /// <param name="name">The name of the field.</param>
    /// <returns>The value, or <see langword="null"/> if there is no such field.</returns>
    /// <exception cref="InvalidOperationException">The field was sent more than once.</exception>
    public string? Field(string name) => Fields.SingleOrDefault(field => field.Name == name)?.Value;

    /// <summary>Prints request and answer for a person, with secrets and tokens masked after their first four characters.</summary>
    /// <returns>Several lines, without a line break at the end.</returns>
    public string Describe() => RequestDescription.Full(this);

    /// <summary>One line, without any value that was sent in a field.</summary>
    /// <returns>Method, URL, names of the fields, status and the error if there was one.</returns>
    public override string ToString() => RequestDescription.Line(this);
}
