using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ImsMigration.Benchmarks.Code;

/// <summary>
/// Code that has nothing to do with IMS: services with comments, strings, URLs, LINQ and asynchronous calls, of the same
/// text in every run.
/// </summary>
internal static class UnrelatedCode
{
    /// <summary>How many lines all files have together: as many as in the measurement that the targets come from.</summary>
    public const int Lines = 167_200;

    private const int LinesOfFile = 220;
    private const int Members = 10;

    /// <summary>The text of each file by its name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files() =>
        Enumerable.Range(0, Lines / LinesOfFile).Select(static number =>
            KeyValuePair.Create($"Service{number.ToString(CultureInfo.InvariantCulture)}.cs", File(number)));

    private static string File(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            // This file has nothing to do with IMS.
            //
            // It is generated, and the same in every run.
            //
            //
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;

            namespace Unrelated.Area{{number % 20}}
            {

            """);
        text.Append(Class(number)).Append("}\n");
        return text.ToString();
    }

    private static string Class(int number)
    {
        var members = string.Concat(Enumerable.Range(0, Members).Select(member => Member(number, member)));
        return $$"""
                /// <summary>Keeps the orders of customer group {{number}}.</summary>
                public sealed class Service{{number}}
                {
                    private readonly Dictionary<string, decimal> _totals = new Dictionary<string, decimal>();

            {{members}}
                }

            """;
    }

    private static string Member(int number, int member) => $$"""
                /// <summary>Adds up the open orders; see https://example.com/orders/{{number}}/{{member}}.</summary>
                public async Task<decimal> SumOrders{{member}}Async(IReadOnlyList<string> order_ids, string client_id)
                {
                    var total = 0m;
                    foreach (var id in order_ids.Where(id => id.Length > {{member}}).OrderBy(id => id))
                    {
                        // An order without lines counts as zero.
                        if (!_totals.TryGetValue(id + "/" + client_id, out var value))
                        {
                            value = await Task.FromResult(id.Length * {{number}}.5m).ConfigureAwait(false);
                            _totals[id] = value;
                        }

                        total += value;
                        Console.WriteLine($"order {id} of {client_id}: {value:0.00} at {DateTime.UtcNow:O}");
                    }

                    return total > 1000m ? Math.Round(total, 2) : total;
                }


            """;
}
