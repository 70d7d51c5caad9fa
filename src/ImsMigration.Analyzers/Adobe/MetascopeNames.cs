using System;
using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.Adobe;

/// <summary>Tells which metascopes a text in the source names for certain, so that it is reported wherever it stands: IMS0004.</summary>
internal static class MetascopeNames
{
    /// <summary>The metascopes that <paramref name="text"/> names for certain.</summary>
    public static IEnumerable<string> In(string text) => Metascopes.FindAll(text).Where(name => IsCertain(name, text));

    /// <summary>
    /// A name of the table says it alone, any other name only as the URL of a claim. <c>event_receiver_api</c> is also
    /// one of the new scopes, so it needs the URL, too.
    /// </summary>
    private static bool IsCertain(string name, string text) =>
        text.IndexOf("/s/" + name, StringComparison.OrdinalIgnoreCase) >= 0
        || (name != "event_receiver_api" && Metascopes.All.Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)));
}
