using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>What a setting is for in the retired JWT flow.</summary>
internal enum SettingKind
{
    /// <summary>The URL or path of the JWT exchange.</summary>
    Endpoint,

    /// <summary>One or more metascopes, or the URLs of their claims.</summary>
    Metascope,

    /// <summary>The audience of the assertion.</summary>
    Audience,

    /// <summary>The technical account that the assertion speaks for, beside the key that signs it.</summary>
    TechnicalAccount,

    /// <summary>Where the key or certificate lies.</summary>
    KeyPlace,

    /// <summary>The key itself.</summary>
    PrivateKey,

    /// <summary>The password of the key or certificate.</summary>
    KeyPassword,
}

/// <summary>A setting of the retired JWT flow.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="IsOfAem">Whether it belongs to a credential of AEM as a Cloud Service, which has a migration of its own.</param>
internal sealed record ServiceAccountSetting(ConfigurationSetting Setting, SettingKind Kind, bool IsOfAem)
{
    /// <summary>The place that has to change: a value, or the key of a setting that goes. A secret is not underlined.</summary>
    public TextSpan Span =>
        Kind is SettingKind.KeyPlace or SettingKind.PrivateKey or SettingKind.KeyPassword || Setting.ValueSpan.Length == 0
            ? Setting.KeySpan
            : Setting.ValueSpan;
}
