using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Adobe;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.ServiceAccounts;

/// <summary>
/// Recognises an assertion for IMS whose host and metascopes are settings of another project: what makes its audience and its claims is in the
/// source all the same. IMS alone wants an audience <c>…/c/&lt;client id&gt;</c> beside a claim <c>…/s/&lt;metascope&gt;</c>, and only its
/// credentials have metascopes. That a member is called after Adobe is no proof by itself: Workfront's exchange takes the same fields.
/// </summary>
internal static class ClaimShape
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The place for a value in a text for <c>string.Format</c>.</summary>
    private static readonly Regex s_place = new(@"\{\d+\}", Options);

    private static readonly Regex s_metascope = new("meta_?scope", Options);

    private static readonly Regex s_owner = new("adobe|techni?(?:cal)?_?acc(?:oun)?t", Options);

    /// <summary>Whether <paramref name="text"/>, a source file, names metascopes at all.</summary>
    public static bool IsNamedIn(SourceText text) => text.Lines.Any(line => s_metascope.IsMatch(line.ToString()));

    /// <summary>Whether <paramref name="texts"/>, those that a JWT is made from, name a host, an audience or a metascope of IMS.</summary>
    public static bool NameIms(IEnumerable<string> texts) =>
        texts.Any(static text => ImsEndpoints.NamesHost(text) || ImsEndpoints.NamesAudience(text) || !Metascopes.FindAll(text).IsEmpty);

    /// <summary>Whether what <paramref name="slice"/> holds, all that an assertion is made from, is made for IMS.</summary>
    public static bool IsOfIms(Slice slice)
    {
        if (!slice.IsComplete)
        {
            return false;
        }

        var hasAudience = slice.Texts.Any(static text => HoldsPart(text.Text, "c/"));
        return slice.Symbols.Any(static symbol => IsNamed(symbol, s_metascope))
            || (hasAudience && (slice.Texts.Any(static text => HoldsPart(text.Text, "s/")) || slice.Symbols.Any(static symbol => IsNamed(symbol, s_owner))));
    }

    /// <summary>Whether <paramref name="text"/> is what stands between a computed host and a computed name, <paramref name="part"/>.</summary>
    private static bool HoldsPart(string text, string part) =>
        s_place.Replace(text, UnknownPart.Mark.ToString())
            .Split(UnknownPart.Mark)
            .Any(known => string.Equals(known.StartsWith("/", StringComparison.Ordinal) ? known.Substring(1) : known, part, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(ISymbol symbol, Regex words) =>
        symbol.Kind is SymbolKind.Property or SymbolKind.Field or SymbolKind.Parameter or SymbolKind.Local or SymbolKind.Method
        && (words.IsMatch(symbol.Name) || (symbol.ContainingType is { } type && words.IsMatch(type.Name)));
}
