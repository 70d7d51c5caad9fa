using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>That the shapes are what they claim to be: programs that compile, and that get a token as customers' programs did.</summary>
public sealed class ShapeSourceTests(ImsFixture ims) : IClassFixture<ImsFixture>
{
    public static IEnumerable<object[]> Shapes => ShapeFolder.Names.Select(static name => new object[] { name });

    public static IEnumerable<object[]> ShapesThatRun =>
        ShapeFolder.Names.Where(ShapeFolder.RunsBefore).Select(static name => new object[] { name });

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_code_before_the_fix_compiles(string shape) =>
        Assert.Empty(await ProgramRunner.ErrorsAsync(ShapeFolder.Before(shape).ToSolution()));

    [Theory]
    [MemberData(nameof(ShapesThatRun))]
    public async Task The_program_gets_a_token_from_the_old_endpoint(string shape)
    {
        var (run, requests) = await ims.RunAsync(ShapeFolder.Before(shape).ToSolution(), JwtExchangeState.Active);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains(requests, static request => request.Path.Contains("/ims/exchange/", StringComparison.Ordinal) && request.StatusCode == 200);
    }

    [Theory]
    [MemberData(nameof(ShapesThatRun))]
    public async Task The_program_fails_without_a_token(string shape)
    {
        // Otherwise its exit code after the fix would prove nothing.
        var (run, _) = await ims.RunAsync(ShapeFolder.Before(shape).ToSolution(), JwtExchangeState.Retired);
        Assert.NotEqual(0, run.ExitCode);
    }
}
