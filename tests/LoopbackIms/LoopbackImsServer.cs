using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;

namespace LoopbackIms;

/// <summary>
/// A strict stand-in for Adobe IMS on this machine. An unmodified program reaches it through <see cref="Proxy"/>, if it
/// trusts <see cref="CertificateAuthorityFile"/>: <see cref="ClientEnvironment"/> says so to .NET programs on Linux.
/// Nothing leaves the machine, and disposing of the server deletes everything it made.
/// </summary>
public sealed class LoopbackImsServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CertificateAuthority _authority;
    private readonly DirectoryInfo _folder;
    private readonly ImsSettings _settings;
    private readonly RequestLog _log;

    private LoopbackImsServer(WebApplication application, CertificateAuthority authority, DirectoryInfo folder, ImsSettings settings, RequestLog log)
    {
        _application = application;
        _authority = authority;
        _folder = folder;
        _settings = settings;
        _log = log;
        Proxy = KestrelHost.ProxyOf(application);
        CertificateAuthorityFile = Path.Combine(folder.FullName, "ca.pem");
        ClientEnvironment = EnvironmentFor(Proxy, CertificateAuthorityFile, folder.CreateSubdirectory("no-other-authorities"));
    }

    /// <summary>How the old endpoint answers; <see cref="JwtExchangeState.Active"/> at first.</summary>
    public JwtExchangeState JwtExchange
    {
        get => _settings.JwtExchange;
        set => _settings.JwtExchange = value;
    }

    /// <summary>
    /// Whether the new endpoint takes fields from the URL, as the real one does. Off at first: a secret in a URL ends in logs.
    /// </summary>
    public bool AcceptQueryFields
    {
        get => _settings.AcceptQueryFields;
        set => _settings.AcceptQueryFields = value;
    }

    /// <summary>The proxy, <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Proxy { get; }

    /// <summary>The absolute path of the certificate (PEM) that a client must trust. It exists until the server is disposed of.</summary>
    public string CertificateAuthorityFile { get; }

    /// <summary>
    /// The environment variables that make a child process use the stand-in. Plain HTTP is not proxied, so that the child
    /// can still reach other servers on this machine, and proxies inherited from this process are switched off.
    /// </summary>
    public IReadOnlyDictionary<string, string> ClientEnvironment { get; }

    /// <summary>A snapshot of the requests to IMS hosts, in the order in which they were answered.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>A snapshot of what the proxy refused to connect to, as the client wrote it: <c>example.org:443</c>.</summary>
    public IReadOnlyList<string> RefusedHosts => _log.RefusedHosts;

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="credentials">The credentials that it knows.</param>
    /// <param name="cancellationToken">Cancels the start; it has no effect on the running server.</param>
    /// <returns>The running server; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException">Two credentials have the same client id.</exception>
    public static Task<LoopbackImsServer> StartAsync(IEnumerable<ServiceCredential> credentials, CancellationToken cancellationToken) =>
        StartAsync(credentials, TextWriter.Null, cancellationToken);

    /// <summary>Starts a server on a free port that also writes a line for each request and each refused host.</summary>
    /// <param name="credentials">The credentials that it knows.</param>
    /// <param name="log">Receives the lines; they contain no secrets. It is used by one thread at a time.</param>
    /// <param name="cancellationToken">Cancels the start; it has no effect on the running server.</param>
    /// <returns>The running server; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException">Two credentials have the same client id.</exception>
    public static async Task<LoopbackImsServer> StartAsync(IEnumerable<ServiceCredential> credentials, TextWriter log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(log);
        var byClientId = new Dictionary<string, ServiceCredential>(StringComparer.Ordinal);
        foreach (var credential in credentials)
        {
            byClientId.Add(credential.ClientId, credential);
        }

        var requests = new RequestLog(log);
        var settings = new ImsSettings();
        var endpoint = new ImsEndpoint(byClientId.ToFrozenDictionary(StringComparer.Ordinal), settings, requests);
        var authority = new CertificateAuthority(ImsHosts.All);
        var application = KestrelHost.Build(authority, new ConnectProxy(requests), endpoint);
        var folder = Directory.CreateTempSubdirectory("loopback-ims-");
        try
        {
            await application.StartAsync(cancellationToken);
            var server = new LoopbackImsServer(application, authority, folder, settings, requests);
            await File.WriteAllTextAsync(server.CertificateAuthorityFile, authority.CertificatePem + "\n", cancellationToken);
            return server;
        }
        catch
        {
            await application.DisposeAsync();
            authority.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>A client in this process that uses the proxy and trusts the stand-in's authority and no other.</summary>
    /// <returns>A client that shares no connection with others; the caller disposes of it.</returns>
    public HttpClient CreateClient() => LoopbackClient.Create(Proxy, _authority.CertificatePem);

    /// <summary>Forgets the recorded requests and the refused hosts.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Stops the server, closes its connections and deletes its temporary folder. A second call does nothing.</summary>
    /// <returns>A task that ends when all is gone.</returns>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        _authority.Dispose();
        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static OrderedDictionary<string, string> EnvironmentFor(Uri proxy, string authorityFile, DirectoryInfo otherAuthorities)
    {
        var address = proxy.GetLeftPart(UriPartial.Authority);
        return new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["HTTPS_PROXY"] = address,
            ["https_proxy"] = address,
            ["HTTP_PROXY"] = "",
            ["http_proxy"] = "",
            ["ALL_PROXY"] = "",
            ["all_proxy"] = "",
            ["NO_PROXY"] = "",
            ["no_proxy"] = "",
            ["SSL_CERT_FILE"] = authorityFile,

            // Without this a client also trusts, and first reads, every authority of the machine, which takes longer than its request.
            ["SSL_CERT_DIR"] = otherAuthorities.FullName,
        };
    }
}
