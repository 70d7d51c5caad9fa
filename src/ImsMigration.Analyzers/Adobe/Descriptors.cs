using Microsoft.CodeAnalysis;

namespace ImsMigration.Adobe;

/// <summary>The descriptors of all rules. Every message names the thing found and says in one sentence what to do next.</summary>
internal static class Descriptors
{
    private const string ExchangeTitle = "The Adobe IMS JWT exchange endpoint is used";

    private const string ExchangeDescription =
        "Adobe retired Service Account (JWT) credentials. OAuth Server-to-Server credentials keep the client id and get the same token from the token endpoint without a key or certificate.";

    private const string AssertionTitle = "A JWT assertion is created for Adobe IMS";

    private const string AssertionDescription = "The OAuth client credentials grant needs no assertion, no metascopes and no token lifetime of its own.";

    private const string PrivateKeyTitle = "A private key or certificate is loaded to sign a JWT assertion for Adobe IMS";

    private const string PrivateKeyDescription = "OAuth Server-to-Server credentials have no private key and no certificate to rotate.";

    private const string AemDescription =
        "The AEM Developer Console gives out credentials of its own, which sign a JWT as well. Adobe has published no end for them, and a migration page of their own.";

    private const string MetascopeDescription =
        "A metascope was a claim of the JWT assertion and is never a scope. OAuth client credentials send the scopes that the Adobe Developer Console shows for the credential.";

    private const string SdkCredentialsTitle = "A service-account credential type of an Adobe SDK is used";

    private const string SdkCredentialsDescription =
        "The PDF Services SDK signs a JWT assertion with these credentials, which Adobe IMS no longer accepts. Service principal credentials keep the client id and need no key.";

    private const string ClientSecretTitle = "An OAuth client secret of Adobe IMS is written down in source or configuration";

    /// <summary>IMS0001. Argument 0: the path of the endpoint, or the field; argument 1: why the fix leaves it, if it does.</summary>
    public static readonly DiagnosticDescriptor ExchangeEndpoint = Migration(
        RuleIds.ExchangeEndpoint,
        ExchangeTitle,
        "'{0}' belongs to the Adobe IMS JWT exchange, which stopped working on 1 March 2026: request the token with grant_type=client_credentials from '/ims/token/v3' instead{1}",
        ExchangeDescription);

    /// <summary>IMS0001 for a credential of AEM as a Cloud Service. Argument 0: the path of the endpoint, or the field.</summary>
    public static readonly DiagnosticDescriptor ExchangeEndpointOfAem = Migration(
        RuleIds.ExchangeEndpoint,
        ExchangeTitle,
        "'{0}' belongs to the JWT exchange with a credential of the AEM Developer Console, for which Adobe has published no end: follow the migration page of AEM as a Cloud Service",
        AemDescription);

    /// <summary>IMS0002. Argument 0: the call that signs; argument 1: why the fix leaves it, if it does.</summary>
    public static readonly DiagnosticDescriptor Assertion = Migration(
        RuleIds.Assertion,
        AssertionTitle,
        "'{0}' signs a JWT assertion for Adobe IMS, which no longer accepts one: remove it and send client id, client secret and scope to the token endpoint instead{1}",
        AssertionDescription);

    /// <summary>IMS0002 for a credential of AEM as a Cloud Service. Argument 0: the call that signs.</summary>
    public static readonly DiagnosticDescriptor AssertionOfAem = Migration(
        RuleIds.Assertion,
        AssertionTitle,
        "'{0}' signs a JWT assertion with a credential of the AEM Developer Console, for which Adobe has published no end: follow the migration page of AEM as a Cloud Service",
        AemDescription);

    /// <summary>IMS0003. Argument 0: the call that loads the key; argument 1: why the fix leaves it, if it does.</summary>
    public static readonly DiagnosticDescriptor PrivateKey = Migration(
        RuleIds.PrivateKey,
        PrivateKeyTitle,
        "'{0}' loads the key that signs a JWT assertion for Adobe IMS, which no longer needs one: remove it together with the assertion, then delete and revoke the key{1}",
        PrivateKeyDescription);

    /// <summary>IMS0003 for a key that something else needs, too. Argument 0: the call that loads the key; argument 1: what needs it.</summary>
    public static readonly DiagnosticDescriptor SharedPrivateKey = Migration(
        RuleIds.PrivateKey,
        PrivateKeyTitle,
        "'{0}' loads the key that signs a JWT assertion for Adobe IMS, which no longer needs one: remove the assertion, but keep the key, because '{1}' needs it, too",
        PrivateKeyDescription);

    /// <summary>IMS0003 for a credential of AEM as a Cloud Service. Argument 0: the call that loads the key.</summary>
    public static readonly DiagnosticDescriptor PrivateKeyOfAem = Migration(
        RuleIds.PrivateKey,
        PrivateKeyTitle,
        "'{0}' loads the key of a credential of the AEM Developer Console, for which Adobe has published no end: follow the migration page of AEM as a Cloud Service",
        AemDescription);

    /// <summary>IMS0004. Argument 0: the metascope; argument 1: the scopes to request instead.</summary>
    public static readonly DiagnosticDescriptor Metascope = Migration(
        RuleIds.Metascope,
        "A metascope of the retired JWT flow is named",
        "'{0}' is a metascope of the retired JWT flow: request the scopes {1} instead",
        MetascopeDescription);

    /// <summary>IMS0004 for a credential of AEM as a Cloud Service. Argument 0: the metascope.</summary>
    public static readonly DiagnosticDescriptor MetascopeOfAem = Migration(
        RuleIds.Metascope,
        "A metascope of the retired JWT flow is named",
        "'{0}' belongs to a credential of the AEM Developer Console: follow the migration page of AEM as a Cloud Service",
        MetascopeDescription);

    /// <summary>IMS0006. Argument 0: the name of the file.</summary>
    public static readonly DiagnosticDescriptor KeyFile = Migration(
        RuleIds.KeyFile,
        "The key file of a retired JWT credential is part of the project",
        "'{0}' holds the key of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it from the project and the repository, then revoke it",
        "A private key that nothing needs any more can still be stolen, and it stays in the history of a repository.");

    /// <summary>IMS0007. Argument 0: the type, or the call that makes its builder.</summary>
    public static readonly DiagnosticDescriptor SdkCredentials = Migration(
        RuleIds.SdkCredentials,
        SdkCredentialsTitle,
        "'{0}' belongs to the retired JWT flow, which stopped working on 1 March 2026: use 'ServicePrincipalCredentials' with client id and client secret instead",
        SdkCredentialsDescription);

    /// <summary>IMS0007 with an SDK that has no other credentials. Argument 0: the type, or the call that makes its builder.</summary>
    public static readonly DiagnosticDescriptor SdkCredentialsOfOldSdk = Migration(
        RuleIds.SdkCredentials,
        SdkCredentialsTitle,
        "'{0}' belongs to the retired JWT flow, and this version of the SDK has no other credentials: upgrade to Adobe.PDFServicesSDK 3.5.1 first, then use 'ServicePrincipalCredentials' with client id and client secret",
        SdkCredentialsDescription);

    /// <summary>IMS0008. Argument 0: the path of the endpoint.</summary>
    public static readonly DiagnosticDescriptor ExchangeNamed = new(
        RuleIds.ExchangeNamed,
        "The Adobe IMS JWT exchange endpoint is named where no request uses it",
        "'{0}' names the Adobe IMS JWT exchange, which stopped working on 1 March 2026, and no request uses the name: delete it unless it guards against the old flow",
        "Migration",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A text that is only compared, shown or mapped to something sends no request: a test that asserts the absence of the old endpoint, a stand-in that answers in its place, a help text.",
        HelpLink(RuleIds.ExchangeNamed));

    /// <summary>IMS1001. Argument 0: the call that takes the value for milliseconds, or the member in which an operator does.</summary>
    public static readonly DiagnosticDescriptor ExpiresIn = AfterMigration(
        RuleIds.ExpiresIn,
        "The expires_in of an IMS token is read as milliseconds",
        "'{0}' takes expires_in of an Adobe IMS token for milliseconds, but the token endpoint answers in seconds: calculate with seconds instead",
        "Correctness",
        DiagnosticSeverity.Warning,
        "The retired JWT exchange answered expires_in in milliseconds, the token endpoint answers it in seconds. Read as milliseconds, a token of a day seems to expire after 86 seconds.");

    /// <summary>IMS1002. Argument 0: the variable or field that holds the secret, never the secret.</summary>
    public static readonly DiagnosticDescriptor ClientSecretInSource = AfterMigration(
        RuleIds.ClientSecret,
        ClientSecretTitle,
        "'{0}' holds a client secret of Adobe IMS that everybody can read who can read the source: read it from the environment or a secret store and rotate it in the Adobe Developer Console",
        "Security",
        DiagnosticSeverity.Warning,
        "Whoever has the client id and the client secret gets tokens of the credential, without a key or certificate. A secret that was in source once is in its history and has to be rotated.");

    /// <summary>IMS1002 in a configuration file. Argument 0: the name of the setting.</summary>
    public static readonly DiagnosticDescriptor ClientSecretInConfiguration = AfterMigration(
        RuleIds.ClientSecret,
        ClientSecretTitle,
        "'{0}' holds a client secret of Adobe IMS that everybody can read who can read the repository: keep it in user secrets, an environment variable or a key vault instead and rotate it in the Adobe Developer Console",
        "Security",
        DiagnosticSeverity.Warning,
        "Whoever has the client id and the client secret gets tokens of the credential, without a key or certificate. A configuration file that is committed keeps its secrets in the history of the repository.");

    /// <summary>IMS1005. Argument 0: the method that requests the token.</summary>
    public static readonly DiagnosticDescriptor TokenPerCall = AfterMigration(
        RuleIds.TokenPerCall,
        "A token is requested for every call",
        "'{0}' requests a token from Adobe IMS for every call of an API, and Adobe throttles programs that do: keep the token until shortly before it expires",
        "Reliability",
        DiagnosticSeverity.Info,
        "A token of the token endpoint is good for a day, as expires_in says in seconds. One request serves all calls until then.");

    /// <summary>IMS1006. Argument 0: the names of the assemblies. Reported once a project, at the end of its compilation.</summary>
    public static readonly DiagnosticDescriptor LeftoverReference = AfterMigration(
        RuleIds.LeftoverReference,
        "A library that signs JWT assertions is referenced and not used any more",
        "'{0}' signs or loads keys and no code of the project uses it, as if it was there for the JWT assertion only: remove the package reference if the project has one",
        "Maintenance",
        DiagnosticSeverity.Info,
        "OAuth client credentials need no library for JWTs, keys or certificates. A package that nothing uses is still restored, deployed and audited.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>A rule about the retired flow: a warning that is on by default.</summary>
    internal static DiagnosticDescriptor Migration(string id, string title, string message, string description) =>
        new(
            id,
            title,
            message,
            "Migration",
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description,
            HelpLink(id));

    /// <summary>A rule about code that is migrated already; it is on by default.</summary>
    internal static DiagnosticDescriptor AfterMigration(
        string id,
        string title,
        string message,
        string category,
        DiagnosticSeverity severity,
        string description,
        params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, HelpLink(id), tags);

    /// <summary>The address of the page about the rule <paramref name="id"/>.</summary>
    internal static string HelpLink(string id) =>
        "https://github.com/ims-migration/ImsMigration.Analyzers/blob/main/docs/rules/" + id + ".md";
}
