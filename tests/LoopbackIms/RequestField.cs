namespace LoopbackIms;

/// <summary>One name and value of a form, a query string or a request's headers, decoded.</summary>
/// <param name="Name">The name as sent; names of fields are case-sensitive, names of headers are not.</param>
/// <param name="Value">The decoded value.</param>
public sealed record RequestField(string Name, string Value);
