using System;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LoopbackIms;

/// <summary>Reads a <c>multipart/form-data</c> body of text fields, keeping order and duplicates.</summary>
internal static class MultipartFields
{
    /// <summary>The longest boundary that RFC 2046 allows, in characters.</summary>
    private const int LongestBoundary = 70;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <paramref name="body"/>; returns <see langword="null"/> if it is malformed, incomplete, or holds anything but text fields.</summary>
    public static async Task<ImmutableArray<RequestField>?> ReadAsync(MediaTypeHeaderValue contentType, byte[] body, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary)
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<RequestField>();
        try
        {
            using var stream = new MemoryStream(body, writable: false);
            var reader = new MultipartReader(boundary, stream);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (await FieldAsync(section, cancellationToken) is not { } field)
                {
                    return null;
                }

                fields.Add(field);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }

        return fields.ToImmutable();
    }

    private static async Task<RequestField?> FieldAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFormDisposition())
        {
            return null;
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        using var value = new MemoryStream();
        await section.Body.CopyToAsync(value, cancellationToken);
        return new RequestField(name, s_strictUtf8.GetString(value.GetBuffer(), 0, (int)value.Length));
    }
}
