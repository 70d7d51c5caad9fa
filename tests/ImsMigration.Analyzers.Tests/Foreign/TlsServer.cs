using System;
using System.IO;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

internal sealed class TlsServer
{
    public async Task<Stream> AcceptAsync(Stream connection, CancellationToken cancellationToken)
    {
        var server = X509Certificate2.CreateFromPemFile("/etc/tls/server.crt", "/etc/tls/server.key");
        var options = new SslServerAuthenticationOptions { ServerCertificate = FromStore() ?? server };
        var tls = new SslStream(connection);
        await tls.AuthenticateAsServerAsync(options, cancellationToken);
        return tls;
    }

    private static X509Certificate2? FromStore()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        var found = store.Certificates.Find(X509FindType.FindBySubjectName, Environment.MachineName, validOnly: true);
        return found.Count > 0 ? found[0] : null;
    }
}
