using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace LoopbackIms;

/// <summary>
/// The proxy that makes unmodified programs reach the stand-in: it reads a CONNECT request from a new connection and, if
/// that names an IMS host at port 443, hands the same connection on to Kestrel's TLS and HTTP layers. Anything else is
/// answered and closed; no connection to another machine is ever opened.
/// </summary>
internal sealed class ConnectProxy
{
    private const int MaximumHeadBytes = 16 * 1024;
    private const string HttpsPort = "443";

    private static readonly TimeSpan s_headTimeout = TimeSpan.FromSeconds(10);

    private readonly RequestLog _log;

    /// <summary>Creates a proxy that notes the hosts it refuses in <paramref name="log"/>.</summary>
    public ConnectProxy(RequestLog log) => _log = log;

    /// <summary>Serves one connection: answers its CONNECT request, then runs <paramref name="next"/> inside of the tunnel if it is allowed.</summary>
    public async Task OnConnectionAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        string? requestLine;
        try
        {
            requestLine = await ReadHeadAsync(connection);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The client went away or said nothing, or the server is stopping: there is nobody to answer.
            return;
        }

        var (status, target) = Decide(requestLine);
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(status), CancellationToken.None);
        if (target is not null)
        {
            connection.Features.Set(target);
            await next(connection);
        }
    }

    private static async Task<string?> ReadHeadAsync(ConnectionContext connection)
    {
        var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed, stopping);
        limit.CancelAfter(s_headTimeout);

        var input = connection.Transport.Input;
        while (true)
        {
            var read = await input.ReadAsync(limit.Token);
            var reader = new SequenceReader<byte>(read.Buffer);
            if (reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8))
            {
                // What follows already belongs to the tunnel and stays in the pipe.
                var text = Encoding.Latin1.GetString(head);
                input.AdvanceTo(reader.Position);
                return text.Split("\r\n", 2)[0];
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > MaximumHeadBytes)
            {
                return null;
            }
        }
    }

    private (string Answer, ConnectTarget? Target) Decide(string? requestLine)
    {
        var parts = requestLine?.Split(' ') ?? [];
        if (parts.Length != 3 || !parts[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return (Refusal("400 Bad Request", "This is an HTTP proxy; a CONNECT request is expected."), null);
        }

        var (method, target) = (parts[0], parts[1]);
        if (method == "CONNECT" && target.Split(':') is [var host, HttpsPort] && ImsHosts.Contains(host))
        {
            return ("HTTP/1.1 200 Connection Established\r\n\r\n", new ConnectTarget(host.ToLowerInvariant()));
        }

        _log.AddRefusedHost(method == "CONNECT" ? target : $"{method} {target}");
        return (Refusal("403 Forbidden", "Only the hosts of Adobe IMS at port 443 can be reached through this proxy."), null);
    }

    private static string Refusal(string status, string reason) =>
        $"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {Encoding.ASCII.GetByteCount(reason)}\r\nConnection: close\r\n\r\n{reason}";
}
