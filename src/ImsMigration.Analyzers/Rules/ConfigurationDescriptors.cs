using System.Collections.Immutable;
using ImsMigration.Adobe;
using ImsMigration.Configuration;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Rules;

/// <summary>
/// The messages of IMS0005, one for each kind of setting: what to do with it differs. Argument 0 of each is the name of
/// the setting, never its value. Where code reads a setting that is to be removed, a second message of its kind names who does, as the last argument.
/// </summary>
internal static class ConfigurationDescriptors
{
    private const string Title = "A configuration file holds settings of the retired JWT flow";

    private const string Description =
        "OAuth Server-to-Server credentials need the client id, a client secret and scopes: no key, no certificate, no metascopes and no audience.";

    private static readonly DiagnosticDescriptor s_endpoint = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds the Adobe IMS JWT exchange, which stopped working on 1 March 2026: change the path to '" + ImsEndpoints.TokenPath + "'",
        Description);

    /// <summary>Argument 1: the scopes.</summary>
    private static readonly DiagnosticDescriptor s_metascope = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds metascopes of the retired JWT flow: request the scopes {1} instead",
        Description);

    private static readonly DiagnosticDescriptor s_audience = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds the audience of a JWT assertion, which Adobe IMS no longer accepts: remove it together with the code that reads it",
        Description);

    private static readonly DiagnosticDescriptor s_technicalAccount = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds the technical account of a JWT assertion, which Adobe IMS no longer accepts: remove it unless other code needs it",
        Description);

    private static readonly DiagnosticDescriptor s_keyPlace = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' names the key or certificate of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it, then delete and revoke the key",
        Description);

    private static readonly DiagnosticDescriptor s_privateKey = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds the private key of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it, also from the history of the repository, and revoke the key",
        Description);

    private static readonly DiagnosticDescriptor s_keyPassword = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' holds the password of the key of a Service Account (JWT) credential, which Adobe IMS no longer accepts: remove it together with the key",
        Description);

    private static readonly DiagnosticDescriptor s_aem = Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        "'{0}' belongs to a credential of the AEM Developer Console: follow the migration page of AEM as a Cloud Service",
        Description);

    private static readonly DiagnosticDescriptor s_metascopeRead = Read(s_metascope, 2);
    private static readonly DiagnosticDescriptor s_audienceRead = Read(s_audience, 1);
    private static readonly DiagnosticDescriptor s_technicalAccountRead = Read(s_technicalAccount, 1);
    private static readonly DiagnosticDescriptor s_keyPlaceRead = Read(s_keyPlace, 1);
    private static readonly DiagnosticDescriptor s_privateKeyRead = Read(s_privateKey, 1);
    private static readonly DiagnosticDescriptor s_keyPasswordRead = Read(s_keyPassword, 1);

    /// <summary>Every descriptor; all have the same id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        s_endpoint,
        s_metascope,
        s_metascopeRead,
        s_audience,
        s_audienceRead,
        s_technicalAccount,
        s_technicalAccountRead,
        s_keyPlace,
        s_keyPlaceRead,
        s_privateKey,
        s_privateKeyRead,
        s_keyPassword,
        s_keyPasswordRead,
        s_aem);

    /// <summary>
    /// The descriptor for <paramref name="setting"/>, which code reads if <paramref name="isRead"/>. A dictionary would cost every build, with IMS
    /// or without: the runtime would have to compile all of it for this type of key.
    /// </summary>
    public static DiagnosticDescriptor Of(ServiceAccountSetting setting, bool isRead) => setting switch
    {
        { IsOfAem: true } => s_aem,
        { Kind: SettingKind.Endpoint } => s_endpoint,
        { Kind: SettingKind.Metascope } => isRead ? s_metascopeRead : s_metascope,
        { Kind: SettingKind.Audience } => isRead ? s_audienceRead : s_audience,
        { Kind: SettingKind.TechnicalAccount } => isRead ? s_technicalAccountRead : s_technicalAccount,
        { Kind: SettingKind.KeyPlace } => isRead ? s_keyPlaceRead : s_keyPlace,
        { Kind: SettingKind.PrivateKey } => isRead ? s_privateKeyRead : s_privateKey,
        _ => isRead ? s_keyPasswordRead : s_keyPassword,
    };

    /// <summary>The message of <paramref name="rule"/> with what argument <paramref name="readers"/> names.</summary>
    private static DiagnosticDescriptor Read(DiagnosticDescriptor rule, int readers) => Descriptors.Migration(
        RuleIds.Configuration,
        Title,
        rule.MessageFormat + " (first change what still reads it: {" + readers + "})",
        Description);
}
