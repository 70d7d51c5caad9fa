using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LoopbackIms;

/// <summary>
/// Puts the layers of one connection together: the CONNECT proxy, inside of it TLS with the certificate of the host that
/// was connected to, inside of that HTTP/1.1 or HTTP/2.
/// </summary>
internal static class KestrelHost
{
    /// <summary>Far above what is looked at, so that a client that sends too much still gets its answer.</summary>
    private const long MaximumBodyBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan s_shutdown = TimeSpan.FromSeconds(2);

    /// <summary>Builds a server on a free port of 127.0.0.1; it is neither started nor influenced by configuration or environment.</summary>
    public static WebApplication Build(CertificateAuthority authority, ConnectProxy proxy, ImsEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = s_shutdown);
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port: 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                listen.Use(next => connection => proxy.OnConnectionAsync(connection, next));
                listen.UseHttps(https => https.ServerCertificateSelector = (connection, name) => CertificateFor(connection, name, authority));
            });
        });

        var application = builder.Build();
        application.Run(endpoint.OnRequestAsync);
        return application;
    }

    /// <summary>The address of the proxy of a started server.</summary>
    public static Uri ProxyOf(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;

        // Kestrel names the scheme after the TLS layer, but what a client meets first is the proxy.
        return new UriBuilder(addresses.Single()) { Scheme = Uri.UriSchemeHttp }.Uri;
    }

    /// <summary>No certificate, which ends the handshake, if the client asks for another host than it connected to.</summary>
    private static X509Certificate2? CertificateFor(ConnectionContext? connection, string? name, CertificateAuthority authority) =>
        connection?.Features.Get<ConnectTarget>() is { } target && string.Equals(target.Host, name, StringComparison.OrdinalIgnoreCase)
            ? authority.LeafFor(target.Host)
            : null;
}
