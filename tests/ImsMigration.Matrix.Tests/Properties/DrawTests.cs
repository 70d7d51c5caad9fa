using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>How much of what can be drawn is drawn.</summary>
public sealed class DrawTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_row_of_every_table_is_drawn()
    {
        var all = DrawnProgram.All;
        Assert.Equal(RequestShapes.All.Length * Arrangements.All.Length, all.Select(static program => (program.Shape.Name, program.Arrangement.Name)).Distinct().Count());
        Assert.Equal(Tables.AssertionFamilies.All.Length, all.Select(static program => program.Assertion.Name).Distinct().Count());
        Assert.Equal(Tables.KeyFamilies.All.Length, all.Select(static program => program.Key.Name).Distinct().Count());
        Assert.Equal(3 * 2 * 3, all.Select(static program => (program.Language, program.NewLine, program.Encoding)).Distinct().Count());

        output.WriteLine($"{all.Length} programs: {RequestShapes.All.Length} requests x {Arrangements.All.Length} arrangements x {DrawnProgram.Rounds} rounds.");
        output.WriteLine($"{all.Sum(static program => program.Marks())} comments and directives beside what stays.");
    }
}
