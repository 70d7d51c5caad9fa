using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace LoopbackIms.Tests;

/// <summary>A connection to the proxy that says exactly what a test wants, right or wrong.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _tcp = new();

    public void Dispose() => _tcp.Dispose();

    public static async Task<RawConnection> OpenAsync(Uri proxy)
    {
        var connection = new RawConnection();
        await connection._tcp.ConnectAsync(IPAddress.Loopback, proxy.Port);
        return connection;
    }

    /// <summary>Sends <paramref name="request"/> to the proxy and reads the first part of its answer.</summary>
    public Task<string> AskProxyAsync(string request) => AskAsync(_tcp.GetStream(), request);

    /// <summary>Opens a tunnel to <paramref name="connectHost"/>, asks for the certificate of <paramref name="tlsHost"/>, and sends <paramref name="request"/>.</summary>
    public async Task<string> AskThroughTlsAsync(string connectHost, string tlsHost, string request)
    {
        await AskProxyAsync($"CONNECT {connectHost}:443 HTTP/1.1\r\n\r\n");
        await using var tls = new SslStream(_tcp.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = tlsHost,
#pragma warning disable CA5359 // The server must be what refuses, so this client accepts everything.
            RemoteCertificateValidationCallback = static (_, _, _, _) => true,
#pragma warning restore CA5359
        });
        return await AskAsync(tls, request);
    }

    private static async Task<string> AskAsync(Stream stream, string request)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer);
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}
