using System;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Adobe;

/// <summary>The names of files that can hold a private key.</summary>
internal static class KeyFiles
{
    private static readonly ImmutableArray<string> s_binary = ImmutableArray.Create(".pfx", ".p12");

    private static readonly ImmutableArray<string> s_text = ImmutableArray.Create(".pem", ".key");

    /// <summary>Whether <paramref name="path"/> ends as the name of a key file does.</summary>
    public static bool IsOne(string path) => EndsIn(path, s_binary) || IsText(path);

    /// <summary>Whether the key file at <paramref name="path"/> is a text, whose first line says what it holds.</summary>
    public static bool IsText(string path) => EndsIn(path, s_text);

    /// <summary>
    /// Whether <paramref name="name"/>, a name or relative path in code or configuration, is that of the file at <paramref name="path"/>. An embedded
    /// resource goes by its path with dots, below the name of the project, which most often is that of its folder.
    /// </summary>
    public static bool IsNamedBy(string path, string name)
    {
        var relative = name.Trim().Replace('\\', '/');
        while (relative.StartsWith("./", StringComparison.Ordinal) || relative.StartsWith("~/", StringComparison.Ordinal))
        {
            relative = relative.Substring(2);
        }

        var full = "/" + path.Replace('\\', '/');
        return full.EndsWith("/" + relative, StringComparison.OrdinalIgnoreCase)
            || (relative.IndexOf('/') < 0
                && relative.Length > NameOf(full).Length
                && full.Replace('/', '.').EndsWith("." + relative, StringComparison.OrdinalIgnoreCase));
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static bool EndsIn(string path, ImmutableArray<string> extensions) =>
        extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
