using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LoopbackIms;

/// <summary>
/// Reads <c>application/x-www-form-urlencoded</c> text, of a body or a query string, keeping order and duplicates.
/// Stricter than most servers: what a correct client never sends is refused instead of guessed at.
/// </summary>
internal static class UrlEncodedFields
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <paramref name="text"/>; returns <see langword="null"/> if it is malformed.</summary>
    public static ImmutableArray<RequestField>? Read(string text)
    {
        var fields = ImmutableArray.CreateBuilder<RequestField>();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(separator < 0 ? pair : pair[..separator]);
            var value = Decode(separator < 0 ? "" : pair[(separator + 1)..]);
            if (string.IsNullOrEmpty(name) || value is null)
            {
                return null;
            }

            fields.Add(new RequestField(name, value));
        }

        return fields.ToImmutable();
    }

    private static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < '!' or > '~')
            {
                return null;
            }

            if (c == '%')
            {
                if (i + 2 >= text.Length
                    || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var decoded))
                {
                    return null;
                }

                bytes[length++] = decoded;
                i += 2;
            }
            else
            {
                bytes[length++] = c == '+' ? (byte)' ' : (byte)c;
            }
        }

        try
        {
            return s_strictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
