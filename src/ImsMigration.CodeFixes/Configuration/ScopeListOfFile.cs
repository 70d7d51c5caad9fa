using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;

namespace ImsMigration.Configuration;

/// <summary>
/// The list of metascopes of one configuration file, and the scopes that replace it. The lists of several files become one, entry by entry: of what
/// a file for all environments lists, that of one environment replaces as many entries as it has itself.
/// </summary>
/// <param name="IsForAll">Whether the file is read in every environment, and not in one that its name says.</param>
/// <param name="Metascopes">The metascopes, in their order.</param>
/// <param name="Scopes">The scopes that replace them, separated by commas.</param>
internal sealed record ScopeListOfFile(bool IsForAll, ImmutableArray<string> Metascopes, string Scopes)
{
    /// <summary>
    /// Whether every environment gets from <paramref name="lists"/> exactly the scopes of the metascopes that it had: all lists are equal, or
    /// there is one for all environments, of whose entries each other list replaces all, metascopes as well as scopes.
    /// </summary>
    public static bool CanBeMerged(IReadOnlyCollection<ScopeListOfFile> lists)
    {
        if (lists.Select(static list => list.Scopes).Distinct(StringComparer.Ordinal).Count() < 2 && lists.Select(static list => list.Metascopes.Length).Distinct().Count() < 2)
        {
            return true;
        }

        var common = lists.Where(static list => list.IsForAll).ToList();
        return common.Count == 1 && lists.All(list => list.Metascopes.Length >= common[0].Metascopes.Length && CountOf(list) >= CountOf(common[0]));
    }

    private static int CountOf(ScopeListOfFile list) => ScopeList.Split(list.Scopes).Count();
}
