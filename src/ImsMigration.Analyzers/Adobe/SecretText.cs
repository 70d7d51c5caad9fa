using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.Adobe;

/// <summary>Tells a secret from what stands in its place: placeholders, and names under which the secret is kept.</summary>
internal static class SecretText
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A client secret of the older credentials; see <see cref="SecretPrefixes"/>.</summary>
    private static readonly Regex s_adobeSecret = new("^p8e[-_][a-z0-9_-]{12,}$", Options);

    /// <summary>What samples and templates write where a person has to put the secret.</summary>
    private static readonly Regex s_placeholder = new(
        @"[<>{}$%\s…]|\*\*|\.\.\.|x{3,}|0{6,}|^(?:insert|enter|put|set|add|change|replace|todo|tbd|none|null|dummy|fake|test|sample|example|demo)(?:$|[^a-z0-9]|(?-i:[A-Z]))|your|replace|placeholder|change_?-?me|redacted|goes.?here|not.?set|example",
        Options);

    /// <summary>A key of a configuration or the name of an environment variable.</summary>
    private static readonly Regex s_name = new(@"^[a-z][a-z0-9]*(?:[:_.-]+[a-z0-9]+)*[:_.-]*secret(?:[:_.-]?key|[:_.-]?name)?$", Options);

    /// <summary>What configuration files write that is replaced by the secret later, or that says where it is kept: <c>@Microsoft.KeyVault(…)</c>, <c>__SECRET__</c>, <c>op://…</c>, a path.</summary>
    private static readonly Regex s_reference = new(
        @"^[@!#/]|^__.*__$|://|^(?:arn|enc|env|file|kv|key-?vault|op|ref|secret|secretref|secrets|sm|ssm|vault)\b[:\[/(]|^(?:true|false|yes|no|on|off)$", Options);

    /// <summary>Whether <paramref name="text"/>, which is sent as a client secret, is one.</summary>
    public static bool IsSecret(string text) =>
        text.Length > 0 && !s_placeholder.IsMatch(text) && !IsName(text) && text.Distinct().Skip(2).Any();

    /// <summary>Whether <paramref name="text"/> is a client secret of Adobe wherever it stands.</summary>
    public static bool IsAdobeSecret(string text) => s_adobeSecret.IsMatch(text) && IsSecret(text);

    /// <summary>Whether <paramref name="text"/>, the value of a setting, says where the secret is kept and does not hold it.</summary>
    public static bool IsReference(string text) => s_reference.IsMatch(text);

    /// <summary>Only names that could not be a secret: one in capitals, a path of keys, or the plain word.</summary>
    private static bool IsName(string text) =>
        string.Equals(text, "secret", StringComparison.OrdinalIgnoreCase)
        || (s_name.IsMatch(text)
            && (text.IndexOf(':') >= 0
                || string.Equals(text, text.ToUpperInvariant(), StringComparison.Ordinal)
                || text.IndexOf("client", StringComparison.OrdinalIgnoreCase) >= 0));
}
