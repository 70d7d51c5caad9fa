using System;

namespace ImsMigration.Adobe;

/// <summary>Which kinds of words a text holds that code or configuration for IMS must have.</summary>
[Flags]
internal enum ImsWords
{
    /// <summary>The text has nothing to do with IMS.</summary>
    None = 0,

    /// <summary>A word of the retired JWT flow; <c>jwt_token</c> alone is also an ordinary name.</summary>
    Flow = 1,

    /// <summary>A word that only code or configuration for IMS holds.</summary>
    Ims = 2,

    /// <summary>A word that every metascope, or the URL of its claim, has.</summary>
    Metascope = 4,

    /// <summary>The path of the token endpoint.</summary>
    TokenEndpoint = 8,

    /// <summary>The name of the credential type that Adobe's SDKs for PDF have for the retired flow.</summary>
    SdkCredentials = 16,

    /// <summary>The name of a credential type, old or new, that Adobe's SDKs for PDF hand a client secret to.</summary>
    SdkSecret = 32,

    /// <summary>A word without which no claim of an assertion can name IMS: that of a host, or of the URL of a metascope.</summary>
    Claim = 64,
}
