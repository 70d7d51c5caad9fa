using System.Net.Http;

namespace Adobe.PDFServicesSDK.auth;

/// <summary>The base class of all credentials.</summary>
public abstract class Credentials
{
    /// <summary>A builder of the retired credentials.</summary>
#pragma warning disable CS0618 // As in the SDK, the old credentials are obsolete and still there.
    public static ServiceAccountCredentials.Builder ServiceAccountCredentialsBuilder() => new();
#pragma warning restore CS0618

    /// <summary>A builder of the credentials that replace them.</summary>
    public static ServicePrincipalCredentials.Builder ServicePrincipalCredentialsBuilder() => new();

    /// <summary>The request that gets a token for these credentials.</summary>
    internal abstract HttpRequestMessage TokenRequest();
}
