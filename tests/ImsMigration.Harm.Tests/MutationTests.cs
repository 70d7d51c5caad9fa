using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Mutations;
using Xunit;
using Xunit.Abstractions;

namespace ImsMigration.Harm.Tests;

/// <summary>A sample of what <c>dotnet run -- mutations</c> tries.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Mutants = 1000;
    private const int Seed = 16;

    [Fact]
    public async Task No_mutant_is_harmed_by_the_fix()
    {
        var report = await new MutationTest(Mutants, Seed).RunAsync(output.WriteLine);

        output.WriteLine(report.Summary());
        Assert.Empty(report.Faults);
    }
}
