using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>What a harm test found.</summary>
/// <param name="Programs">How many programs effects were planted in.</param>
/// <param name="Planted">How many effects there were of each kind.</param>
/// <param name="Harms">What the fix did wrong.</param>
/// <param name="NotMigrated">The programs that the fix leaves because of an effect, each with it.</param>
internal sealed record HarmReport(int Programs, ImmutableSortedDictionary<string, int> Planted, ImmutableArray<Harm> Harms, ImmutableArray<string> NotMigrated)
{
    /// <summary>The counts, and what was found by its kind.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{Planted.Values.Sum()} effects of {Planted.Count} kinds in {Programs} programs: {Harms.Length} harmed, {NotMigrated.Length} not migrated because of an effect.");
        foreach (var group in Harms.GroupBy(static harm => (harm.Kind, Effect: harm.Plantings.Length == 1 ? harm.Plantings[0].Kind.Name : "several together")).OrderByDescending(static group => group.Count()))
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{group.Count(),5} {group.Key.Kind}: {group.Key.Effect}");
        }

        return text.ToString();
    }
}
