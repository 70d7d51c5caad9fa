using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace LoopbackIms;

/// <summary>Reads the body of a request without letting the client fill the memory.</summary>
internal static class RequestBody
{
    /// <summary>The largest body that is looked at, in bytes; token requests have a few thousand.</summary>
    private const int MaximumBytes = 1024 * 1024;

    /// <summary>
    /// Reads the body to its end, so that a client that is still sending gets its answer.
    /// </summary>
    /// <returns>The body, or <see langword="null"/> if it is too large or not valid HTTP.</returns>
    /// <exception cref="IOException">The client went away.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var isTooLarge = false;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                isTooLarge |= kept.Length + read > MaximumBytes;
                if (!isTooLarge)
                {
                    kept.Write(buffer, 0, read);
                }
            }
        }
        catch (BadHttpRequestException)
        {
            // Among others: the server's own limit was exceeded, or the chunks are malformed.
            return null;
        }

        return isTooLarge ? null : kept.ToArray();
    }
}
