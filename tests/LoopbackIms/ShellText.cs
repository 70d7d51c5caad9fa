using System;
using System.Linq;

namespace LoopbackIms;

/// <summary>Writes environment variables so that a POSIX shell reads back exactly the same value.</summary>
internal static class ShellText
{
    private const string SafePunctuation = "_@%+=:,./-";

    /// <summary>The text <c>NAME=value</c>; the value is quoted only where that is needed, because other readers of .env files keep quotes.</summary>
    public static string Assignment(string name, string value) => $"{name}={Quote(value)}";

    private static string Quote(string value) =>
        value.Length > 0 && value.All(static c => char.IsAsciiLetterOrDigit(c) || SafePunctuation.Contains(c, StringComparison.Ordinal))
            ? value
            : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
