using System;

namespace ProfileImport;

internal sealed class AdobeCredential
{
    public string ClientId { get; private init; }

    public string ClientSecret { get; private init; }

    public static AdobeCredential Load() => new()
    {
        ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
    };
}
