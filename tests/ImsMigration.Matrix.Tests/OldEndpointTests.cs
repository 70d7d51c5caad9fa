using System.Threading.Tasks;
using LoopbackIms;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>That the generated code is real: the programs get a token by their assertion while the old endpoint exists.</summary>
public sealed class OldEndpointTests(OneCredential ims) : IClassFixture<OneCredential>
{
    public static TheoryData<string, string, string> Cells => Combination.CoveringNames;

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_program_gets_a_token_before_the_fix(string assertion, string key, string layout)
    {
        var before = Combination.Named(assertion, key, layout).Before().Code.ToSolution();
        var (run, requests) = await ims.RunAsync(before, JwtExchangeState.Active);
        Assert.True(run.ExitCode == 0, run.Output);
        var request = Assert.Single(requests);
        Assert.Equal("/ims/exchange/jwt", request.Path);
        Assert.Equal(200, request.StatusCode);
    }
}
