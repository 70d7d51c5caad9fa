using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.WalkThrough.Differences;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>The comparison of two texts.</summary>
public sealed class LineDiffTests
{
    [Fact]
    public void EqualTexts_HaveOnlyKeptLines() =>
        Assert.Equal([" a", " b"], Compare("a b", "a b"));

    [Fact]
    public void AddedLine_IsFound() =>
        Assert.Equal([" a", "+x", " b"], Compare("a b", "a x b"));

    [Fact]
    public void RemovedLine_IsFound() =>
        Assert.Equal([" a", "-x", " b"], Compare("a x b", "a b"));

    [Fact]
    public void ReplacedLine_IsRemovedBeforeItIsAdded() =>
        Assert.Equal([" a", "-x", "+y", " b"], Compare("a x b", "a y b"));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("a", "")]
    [InlineData("a a a", "a a")]
    [InlineData("a b c a b b a", "c b a b a c")]
    public void Lines_LeadFromOneTextToTheOther(string before, string after) => AssertConsistent(before, after);

    [Fact]
    public void Lines_LeadFromOneRandomTextToTheOther()
    {
        var random = new Random(20260301);
        for (var i = 0; i < 300; i++)
        {
            AssertConsistent(RandomText(random), RandomText(random));
        }
    }

    [Fact]
    public void Changes_AreTheFewestPossible() =>
        Assert.Equal(5, Compare("a b c a b b a", "c b a b a c").Count(line => line[0] != ' '));

    private static void AssertConsistent(string before, string after)
    {
        var lines = Compare(before, after);

        Assert.Equal(Split(before), lines.Where(line => line[0] != '+').Select(line => line[1..]));
        Assert.Equal(Split(after), lines.Where(line => line[0] != '-').Select(line => line[1..]));
    }

    private static List<string> Compare(string before, string after) =>
    [
        .. LineDiff.Compare(Split(before), Split(after)).Select(line => line.Change switch
        {
            LineChange.Added => "+" + line.Text,
            LineChange.Removed => "-" + line.Text,
            _ => " " + line.Text,
        }),
    ];

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string RandomText(Random random) => string.Join(' ', random.GetItems("abcd".AsSpan(), random.Next(25)));
}
