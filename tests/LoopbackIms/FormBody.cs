using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Net.Http.Headers;

namespace LoopbackIms;

/// <summary>The form in the body of a request, or why it could not be read.</summary>
/// <param name="Fields">The fields in the order sent.</param>
/// <param name="Problem">Why the body is not an acceptable form, or <see langword="null"/> if it is one.</param>
internal sealed record FormBody(ImmutableArray<RequestField> Fields, string? Problem)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <summary>A body that cannot be used because of <paramref name="problem"/>.</summary>
    public static FormBody Unreadable(string problem) => new([], problem);

    /// <summary>Reads <paramref name="body"/> as <paramref name="contentType"/> says; never throws for what a client sent.</summary>
    public static async Task<FormBody> ReadAsync(string? contentType, byte[] body, CancellationToken cancellationToken)
    {
        if (contentType is null)
        {
            return body.Length == 0 ? new FormBody([], null) : Unreadable("the body has no Content-Type");
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var mediaType))
        {
            return Unreadable("the Content-Type cannot be read");
        }

        if (mediaType.Charset.HasValue && !HeaderUtilities.RemoveQuotes(mediaType.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Unreadable("the body is not in UTF-8");
        }

        if (mediaType.MediaType.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase))
        {
            return UrlEncodedFields.Read(Encoding.Latin1.GetString(body)) is { } fields
                ? new FormBody(fields, null)
                : Unreadable("the form is malformed");
        }

        if (mediaType.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
        {
            return await MultipartFields.ReadAsync(mediaType, body, cancellationToken) is { } fields
                ? new FormBody(fields, null)
                : Unreadable("the multipart form is malformed");
        }

        return Unreadable($"the Content-Type must be {UrlEncoded} or {Multipart}");
    }
}
