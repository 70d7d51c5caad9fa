using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.Writers.Scopes;

/// <summary>Gives what is named after metascopes the name of the scopes that replace them, in the notation of the old name.</summary>
internal static class ScopeNames
{
    private static readonly Regex s_metascope = new("meta[_.-]?scopes?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// The name for scopes that <paramref name="name"/> becomes: <c>ADOBE_METASCOPE</c> becomes <c>ADOBE_SCOPES</c> and
    /// <c>_metaScopes</c> becomes <c>_scopes</c>; <see langword="null"/> if it does not speak of metascopes.
    /// </summary>
    public static string? Of(string name) => s_metascope.IsMatch(name) ? s_metascope.Replace(name, static match => Cased(match.Value)) : null;

    private static string Cased(string metascope) =>
        metascope.All(static letter => !char.IsLower(letter)) ? "SCOPES" : char.IsUpper(metascope[0]) ? "Scopes" : "scopes";
}
