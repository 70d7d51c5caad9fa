using System;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>The walk-through as a program of its own.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Help_SaysHowToUseIt()
    {
        var result = await RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains("usage:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NoSuchSample")]
    [InlineData("--no-such-option")]
    public async Task WrongArguments_EndWithExitCode2(string argument)
    {
        var result = await RunAsync(argument);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Output, line => line.Contains(argument, StringComparison.Ordinal));
    }

    private static async Task<CommandResult> RunAsync(string argument)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await DotnetCommand.RunAsync([typeof(MigrationWalk).Assembly.Location, argument], AppContext.BaseDirectory, limit.Token);
    }
}
