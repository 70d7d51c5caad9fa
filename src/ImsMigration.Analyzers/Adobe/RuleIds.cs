namespace ImsMigration.Adobe;

/// <summary>The ids of all rules, in one list.</summary>
internal static class RuleIds
{
    /// <summary>The JWT exchange endpoint is used.</summary>
    public const string ExchangeEndpoint = "IMS0001";

    /// <summary>A JWT assertion is created for Adobe IMS.</summary>
    public const string Assertion = "IMS0002";

    /// <summary>A private key or certificate is loaded to sign that assertion.</summary>
    public const string PrivateKey = "IMS0003";

    /// <summary>A metascope is named.</summary>
    public const string Metascope = "IMS0004";

    /// <summary>A configuration file holds settings of the JWT flow.</summary>
    public const string Configuration = "IMS0005";

    /// <summary>A key file of a service account is part of the project.</summary>
    public const string KeyFile = "IMS0006";

    /// <summary>A service-account credential type of an Adobe SDK is used.</summary>
    public const string SdkCredentials = "IMS0007";

    /// <summary>The JWT exchange endpoint is named where no request can use it.</summary>
    public const string ExchangeNamed = "IMS0008";

    /// <summary>The lifetime of a token is read in the unit of the retired exchange.</summary>
    public const string ExpiresIn = "IMS1001";

    /// <summary>An OAuth client secret is written down in source or configuration.</summary>
    public const string ClientSecret = "IMS1002";

    /// <summary>The client secret travels in the URL.</summary>
    public const string SecretInUrl = "IMS1003";

    /// <summary>A token request to IMS cannot work.</summary>
    public const string TokenRequest = "IMS1004";

    /// <summary>A token is requested for every call.</summary>
    public const string TokenPerCall = "IMS1005";

    /// <summary>A library is left over from the assertion.</summary>
    public const string LeftoverReference = "IMS1006";
}
