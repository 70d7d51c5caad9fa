using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace ImsMigration.Planning;

/// <summary>Applies edits place by place, so that one place that would not compile does not keep the others from being fixed.</summary>
internal static class OneByOne
{
    /// <summary>
    /// The result of <paramref name="tryAsync"/> for as many of <paramref name="places"/>, in their order, as work together;
    /// <see langword="null"/> if none does.
    /// </summary>
    public static async Task<TResult?> ApplyAsync<TPlace, TResult>(IEnumerable<TPlace> places, Func<List<TPlace>, Task<TResult?>> tryAsync)
        where TResult : class
    {
        var accepted = new List<TPlace>();
        TResult? result = null;
        foreach (var place in places)
        {
            if (await tryAsync([.. accepted, place]).ConfigureAwait(false) is { } more)
            {
                accepted.Add(place);
                result = more;
            }
        }

        return result;
    }
}
