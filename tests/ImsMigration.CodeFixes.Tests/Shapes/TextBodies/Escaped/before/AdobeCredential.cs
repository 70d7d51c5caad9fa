using System;

namespace ProfileImport;

internal sealed class AdobeCredential
{
    public string ClientId { get; private init; }

    public string ClientSecret { get; private init; }

    public string Organization { get; private init; }

    public string TechnicalAccount { get; private init; }

    public string KeyFile { get; private init; }

    public static AdobeCredential Load() => new()
    {
        ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        Organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
        TechnicalAccount = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
        KeyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"),
    };
}
