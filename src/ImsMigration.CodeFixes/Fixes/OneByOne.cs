using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace ImsMigration.Fixes;

/// <summary>Applies edits place by place, so that one place that would not compile does not keep the others from being fixed.</summary>
internal static class OneByOne
{
    /// <summary>
    /// The result of <paramref name="tryAsync"/> for as many of <paramref name="places"/>, in their order, as work together;
    /// <see langword="null"/> if none does.
    /// </summary>
    public static Task<TResult?> ApplyAsync<TPlace, TResult>(IEnumerable<TPlace> places, Func<List<TPlace>, Task<TResult?>> tryAsync)
        where TPlace : class
        where TResult : class =>
        ApplyAsync(places, tryAsync, static _ => null);

    /// <summary>The same, where a place that does not work is tried once more as what <paramref name="reduced"/> makes of it.</summary>
    public static async Task<TResult?> ApplyAsync<TPlace, TResult>(
        IEnumerable<TPlace> places,
        Func<List<TPlace>, Task<TResult?>> tryAsync,
        Func<TPlace, TPlace?> reduced)
        where TPlace : class
        where TResult : class
    {
        var accepted = new List<TPlace>();
        TResult? result = null;
        foreach (var place in places)
        {
            foreach (var attempt in new[] { place, reduced(place) }.OfType<TPlace>())
            {
                if (await tryAsync([.. accepted, attempt]).ConfigureAwait(false) is { } more)
                {
                    accepted.Add(attempt);
                    result = more;
                    break;
                }
            }
        }

        return result;
    }
}
