using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>
/// Programs in which the retired flow shares signers, key loaders, forms and settings with Google, DocuSign, Salesforce and
/// others: the shapes below <c>BesideForeign</c>, and those of <c>NotMigrated</c>, where nobody can take the two apart. What is
/// reported is written down beside each, so that nothing foreign is.
/// </summary>
public sealed class BesideForeignTests
{
    private const string Family = "BesideForeign/";

    public static TheoryData<string> Shapes => [.. ShapeFolder.Names.Where(static name => name.StartsWith(Family, StringComparison.Ordinal))];

    public static TheoryData<string> NotMigrated => [.. ShapeFolder.NotMigrated];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Nothing_foreign_is_reported(string shape)
    {
        var found = (await Diagnosis.OfEveryRuleAsync(ShapeFolder.Before(shape).ToSolution())).Select(ReportText.Of).ToList();
        ShapeFolder.AcceptReported(shape, found);
        Assert.Equal(ShapeFolder.Reported(shape), found);
    }

    [Theory]
    [MemberData(nameof(NotMigrated))]
    public async Task What_cannot_be_taken_apart_is_reported_and_left_as_it_is(string name)
    {
        var (code, reported) = ShapeFolder.ReadNotMigrated(name);
        var solution = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Equal(reported, (await Diagnosis.OfEveryRuleAsync(solution)).Select(ReportText.Of));
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }
}
