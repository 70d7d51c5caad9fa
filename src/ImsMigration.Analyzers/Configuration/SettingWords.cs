using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.Configuration;

/// <summary>
/// What the names of settings say: <c>ADOBE_PRIVATE_KEY_PATH</c> and <c>AdobePrivateKeyPath</c> are the words adobe,
/// private, key and path. The tables tell words for what a setting is from words for whose it is.
/// </summary>
internal static class SettingWords
{
    private static readonly Regex s_word = new(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", RegexOptions.CultureInvariant);

    /// <summary>The end of a file name that can hold a private key.</summary>
    private static readonly Regex s_keyFile = new(@"\.(?:key|pem|pfx|p12|p8)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The name of a file that is another's key, whoever names it: that of a web server.</summary>
    private static readonly Regex s_foreignFile = new(
        @"(?:^|[\W_])(?:tls|ssl|https?|localhost|server|devcert|aspnetapp|gateway|kestrel|google|apple|github)(?=[\W_])[^/\\]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly ImmutableHashSet<string> s_keyNouns = Words("key", "certificate", "certificates", "cert", "pfx", "pem", "pkcs");

    private static readonly ImmutableHashSet<string> s_placeNouns = Words("path", "file", "filename", "location", "name", "thumbprint", "store");

    private static readonly ImmutableHashSet<string> s_passwordNouns = Words("password", "passphrase", "pwd", "pass", "passwd");

    /// <summary>Words for what a setting is.</summary>
    private static readonly ImmutableHashSet<string> s_role = s_keyNouns.Union(s_placeNouns).Union(s_passwordNouns).Union(
        Words("private", "priv", "rsa", "x", "base", "content", "contents", "value", "text", "string", "data", "full", "relative", "the", "my", "to", "of", "for"));

    /// <summary>Words that name Adobe's credential and nobody else's.</summary>
    private static readonly ImmutableHashSet<string> s_adobe = Words("adobe", "ims", "aem", "umapi", "aep", "techacct", "adobeio");

    /// <summary>Words that Adobe's credential has, and others have, too.</summary>
    private static readonly ImmutableHashSet<string> s_shared = Words(
        "jwt", "service", "account", "technical", "tech", "acct", "integration", "credential", "credentials", "assertion", "signing", "sign", "io", "console");

    /// <summary>The words of <paramref name="name"/>, in lower case.</summary>
    public static ImmutableArray<string> Of(string name) =>
        s_word.Matches(name).Cast<Match>().Select(static match => match.Value.ToLowerInvariant()).ToImmutableArray();

    /// <summary>Whether <paramref name="words"/> name Adobe.</summary>
    public static bool NameAdobe(IEnumerable<string> words) => words.Any(s_adobe.Contains);

    /// <summary>The words that say whose a setting is.</summary>
    public static IEnumerable<string> Owners(IEnumerable<string> words) => words.Where(static word => !s_role.Contains(word) && !char.IsDigit(word[0]));

    /// <summary>Whether the owner <paramref name="word"/> can be Adobe's credential.</summary>
    public static bool CanOwn(string word) => s_adobe.Contains(word) || s_shared.Contains(word);

    /// <summary>Whether a setting named <paramref name="words"/> with <paramref name="value"/> says where a private key lies.</summary>
    public static bool NameKeyPlace(ImmutableArray<string> words, string value)
    {
        if (value.Length == 0 || s_foreignFile.IsMatch(value) || !words.Any(static word => s_keyNouns.Contains(word) || s_placeNouns.Contains(word)))
        {
            return false;
        }

        return s_keyFile.IsMatch(value)
            || (NamePrivateKey(words) && words.Any(s_placeNouns.Contains))
            || (words.Any(static word => word is "certificate" or "cert" or "pfx") && words.Any(s_placeNouns.Contains));
    }

    /// <summary>Whether the key file called <paramref name="name"/> says that it is Adobe's.</summary>
    public static bool IsKeyFileOfAdobe(string name) => !s_foreignFile.IsMatch(name) && NameAdobe(Of(name)) && Owners(WordsOfFile(name)).All(CanOwn);

    /// <summary>Whether the key file called <paramref name="name"/> is called what Adobe's console called it, and others do, too: <c>private.key</c>.</summary>
    public static bool IsKeyFileOfConsole(string name) => WordsOfFile(name) is var words && words.Any(static word => word is "private" or "priv") && Owners(words).All(CanOwn);

    private static ImmutableArray<string> WordsOfFile(string name) => Of(System.IO.Path.GetFileNameWithoutExtension(name));

    /// <summary>Whether <paramref name="words"/> name a private key.</summary>
    public static bool NamePrivateKey(ImmutableArray<string> words) => (words.Contains("private") || words.Contains("priv")) && words.Contains("key");

    /// <summary>Whether <paramref name="words"/> name a password.</summary>
    public static bool NamePassword(ImmutableArray<string> words) => words.Any(s_passwordNouns.Contains);

    /// <summary>Whether <paramref name="value"/> is the text of a private key, also with escaped line ends.</summary>
    public static bool IsPrivateKey(string value)
    {
        var start = value.IndexOf("-----BEGIN ", StringComparison.Ordinal);
        return start >= 0 && value.IndexOf("PRIVATE KEY-----", start, StringComparison.Ordinal) >= 0;
    }

    private static ImmutableHashSet<string> Words(params string[] words) => words.ToImmutableHashSet(StringComparer.Ordinal);
}
