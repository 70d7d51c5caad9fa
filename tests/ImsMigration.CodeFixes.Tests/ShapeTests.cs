using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>What the fix makes of every shape, and that the result runs.</summary>
public sealed class ShapeTests(ImsFixture ims) : IClassFixture<ImsFixture>
{
    private static readonly string[] s_tokenFields = ["client_id", "client_secret", "grant_type", "scope"];

    public static IEnumerable<object[]> Shapes => ShapeFolder.Names.Select(static name => new object[] { name });

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Fix_all_writes_what_a_careful_reviewer_would(string shape)
    {
        var migrated = await ShapeFolder.MigratedAsync(shape);
        ShapeFolder.Accept(shape, migrated);
        var expected = ShapeFolder.After(shape);
        Assert.Equal(expected.Files.Keys, migrated.Files.Keys);
        Assert.All(expected.Files, file => Assert.Equal(file.Value, migrated.Files[file.Key]));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_light_bulb_writes_the_same_as_fix_all(string shape)
    {
        var solution = ShapeFolder.Before(shape).ToSolution();
        var expected = await ShapeFolder.MigratedAsync(shape);
        while (await FixAll.FirstAsync(solution) is { } next)
        {
            solution = next;
        }

        Assert.Equal(expected.Files, CustomerCode.Of(solution).Files);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Nothing_is_left_to_report_after_the_fix(string shape)
    {
        var migrated = await ShapeFolder.MigratedAsync(shape);
        Assert.Equal(ShapeFolder.Left(shape), (await Diagnosis.OfEveryRuleAsync(migrated.ToSolution())).Select(ReportText.Of));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_program_gets_a_token_from_the_new_endpoint_after_the_fix(string shape)
    {
        var migrated = await ShapeFolder.MigratedAsync(shape);
        var (run, requests) = await ims.RunAsync(migrated.ToSolution(), JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.All(requests, request =>
        {
            Assert.Equal("POST", request.Method);
            Assert.Matches(ShapeFolder.RunsBefore(shape) ? "^/ims/token/v3$" : "^/ims/token/v[23]$", request.Path);
            Assert.Empty(request.QueryFields);
            Assert.Equal(s_tokenFields, request.Fields.Select(static field => field.Name).Order());
            Assert.Equal(200, request.StatusCode);
        });
        Assert.NotEmpty(requests);
    }
}
