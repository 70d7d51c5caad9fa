using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Adobe;

/// <summary>
/// The value of the field <c>scope</c>. Adobe wants the scopes separated by commas, without spaces, where OAuth in general
/// separates by spaces. Source: shared facts, "New token request".
/// </summary>
internal static class ScopeList
{
    /// <summary>The scopes in <paramref name="text"/>, whichever way they are separated.</summary>
    public static IEnumerable<string> Split(string text) =>
        text.Split(' ', ',', '\t', '\r', '\n').Where(static scope => scope.Length > 0);

    /// <summary><paramref name="text"/> as Adobe wants it: separated by commas, without spaces.</summary>
    public static string Normalized(string text) => string.Join(",", Split(text));

    /// <summary>Whether <paramref name="text"/> has spaces or line breaks, which IMS does not take for separators.</summary>
    public static bool HasSpaces(string text) => text.Trim().Length > 0 && text.Any(char.IsWhiteSpace);

    /// <summary>The metascopes that <paramref name="text"/> asks for as if they were scopes.</summary>
    public static ImmutableArray<string> MetascopesIn(string text) =>
        // The new scopes of I/O Events include one that is called like its old metascope.
        Metascopes.FindAll(text).RemoveAll(name => name == "event_receiver_api" && text.IndexOf("/s/" + name, StringComparison.OrdinalIgnoreCase) < 0);

    /// <summary>
    /// <paramref name="text"/> with the scopes that replace its metascopes, each once; <see langword="null"/> if no
    /// replacement is known for one of them.
    /// </summary>
    public static string? WithoutMetascopes(string text)
    {
        var metascopes = MetascopesIn(text);
        return Metascopes.ScopesFor(metascopes) is { } scopes
            ? string.Join(",", Split(text).Where(static scope => MetascopesIn(scope).IsEmpty).Concat(Split(scopes)).Distinct(StringComparer.Ordinal))
            : null;
    }
}
