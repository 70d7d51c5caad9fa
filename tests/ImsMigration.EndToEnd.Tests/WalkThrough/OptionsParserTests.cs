using System;
using ImsMigration.WalkThrough.CommandLine;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>The command line.</summary>
public sealed class OptionsParserTests
{
    [Fact]
    public void NoArguments_MeanTheDefaultSample() =>
        Assert.Equal(
            new WalkThroughOptions("JoseRawMultipart", Keep: false, Run: true, TimeSpan.FromSeconds(60)),
            OptionsParser.Parse([]));

    [Fact]
    public void AllArguments_AreRead() =>
        Assert.Equal(
            new WalkThroughOptions("my.sln", Keep: true, Run: false, TimeSpan.FromSeconds(5)),
            OptionsParser.Parse(["--keep", "my.sln", "--run-limit", "5", "--no-run"]));

    [Theory]
    [InlineData("--kep")]
    [InlineData("")]
    [InlineData("one", "two")]
    [InlineData("--run-limit")]
    [InlineData("--run-limit", "soon")]
    [InlineData("--run-limit", "0")]
    [InlineData("--run-limit", "-3")]
    public void WrongArguments_AreRefused(params string[] arguments) =>
        Assert.Throws<UsageException>(() => OptionsParser.Parse(arguments));
}
