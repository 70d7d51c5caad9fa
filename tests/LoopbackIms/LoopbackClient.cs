using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;

namespace LoopbackIms;

/// <summary>Makes HTTP clients for this process, where environment variables would come too late.</summary>
internal static class LoopbackClient
{
    /// <summary>A client that goes through <paramref name="proxy"/> and trusts only <paramref name="authorityPem"/>.</summary>
    public static HttpClient Create(Uri proxy, string authorityPem)
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trust.CustomTrustStore.Add(X509Certificate2.CreateFromPem(authorityPem));

        var handler = new SocketsHttpHandler { Proxy = new WebProxy(proxy), UseProxy = true, UseCookies = false };
        handler.SslOptions.CertificateChainPolicy = trust;
        return new HttpClient(handler, disposeHandler: true);
    }
}
