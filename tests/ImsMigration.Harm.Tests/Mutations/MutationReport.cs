using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>What a mutation test found.</summary>
/// <param name="Mutants">How many mutants there were.</param>
/// <param name="Compiling">How many of them compile.</param>
/// <param name="Changed">How many of them the fix changed.</param>
/// <param name="Faults">What it did wrong.</param>
internal sealed record MutationReport(int Mutants, int Compiling, int Changed, ImmutableArray<MutationFault> Faults)
{
    /// <summary>The counts, and what was found by its kind.</summary>
    public string Summary()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Mutants} mutants, of which {Compiling} compile and the fix changed {Changed}: {Faults.Length} faults.");
        foreach (var group in Faults.GroupBy(static fault => fault.Kind).OrderByDescending(static group => group.Count()))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Count(),5} {group.Key}");
        }

        return text.ToString();
    }
}
