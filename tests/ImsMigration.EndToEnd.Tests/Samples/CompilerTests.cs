using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>The package in builds with other settings and other compilers than the SDK's own.</summary>
[Collection(SampleTests.Name)]
public sealed class CompilerTests(PackedAnalyzers analyzers)
{
    private const string Sample = "HttpClientForm";

    private static readonly string[] s_ids = ["IMS0001", "IMS0002", "IMS0003", "IMS0004"];

    [Fact]
    public async Task SampleBeforeTheMigration_DoesNotBuild_WithTheRulesAsErrors()
    {
        using var sample = await InstalledSample.CreateAsync(Sample, analyzers);

        var result = await sample.BuildAsync(ImsRules.AsErrors);

        Assert.False(result.Succeeded, Text(result));
        Assert.Equal(s_ids, Ids(result));
    }

    [Fact]
    public async Task Package_Works_InTheCompilerOfAnOlderSdk()
    {
        using var sample = await InstalledSample.CreateAsync(Sample, analyzers);
        await sample.AddPackageAsync("Microsoft.Net.Compilers.Toolset", "4.14.0");

        // Without the property this SDK takes its own compiler all the same; with this verbosity it prints which one.
        var result = await sample.BuildAsync("-p:RoslynCompilerType=Custom", "-v:normal");

        Assert.True(result.Succeeded, Text(result));
        Assert.Contains(result.Output, static line => line.Contains("microsoft.net.compilers.toolset/4.14.0/tasks/netcore/bincore/csc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(s_ids, Ids(result));

        // CS8032 and CS9057: an analyzer cannot be created or wants a newer compiler; AD0001: it threw.
        Assert.DoesNotContain(
            result.Output,
            line => line.Contains("ImsMigration", StringComparison.Ordinal)
                && (line.Contains("CS8032", StringComparison.Ordinal)
                    || line.Contains("CS9057", StringComparison.Ordinal)
                    || line.Contains("AD0001", StringComparison.Ordinal)));
    }

    private static string[] Ids(CommandResult result) =>
        [.. BuildOutput.ImsWarnings(result.Output).Select(warning => warning.Id).Distinct().Order(StringComparer.Ordinal)];

    private static string Text(CommandResult result) => string.Join('\n', result.Output);
}
