using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.Matrix.Tests;

/// <summary>That the migrated programs get a token when the old endpoint is retired.</summary>
public sealed class NewEndpointTests(OneCredential ims) : IClassFixture<OneCredential>
{
    private static readonly string[] s_tokenFields = ["client_id", "client_secret", "grant_type", "scope"];

    public static TheoryData<string, string, string> Cells => Combination.CoveringNames;

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_program_gets_a_token_after_the_fix(string assertion, string key, string layout)
    {
        var after = await FixAll.InSolutionAsync(Combination.Named(assertion, key, layout).Before().Code.ToSolution());
        var (run, requests) = await ims.RunAsync(after, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        var request = Assert.Single(requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/ims/token/v3", request.Path);
        Assert.Empty(request.QueryFields);
        Assert.Equal(s_tokenFields, request.Fields.Select(static field => field.Name).Order());
        Assert.Equal(200, request.StatusCode);
    }
}
