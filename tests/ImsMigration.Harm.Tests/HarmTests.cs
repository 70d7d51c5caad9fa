using System.Threading.Tasks;
using ImsMigration.Harm.Tests.Effects;
using Xunit;
using Xunit.Abstractions;

namespace ImsMigration.Harm.Tests;

/// <summary>A sample of what <c>dotnet run -- harm</c> tries.</summary>
public sealed class HarmTests(ITestOutputHelper output)
{
    private const int Effects = 300;
    private const int Seed = 16;

    [Fact]
    public async Task Every_planted_effect_still_happens_after_the_fix()
    {
        var report = await new HarmTest(Effects, Seed).RunAsync(output.WriteLine);

        output.WriteLine(report.Summary());
        Assert.Empty(report.Harms);
    }
}
