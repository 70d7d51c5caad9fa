using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Matrix.Tests.Steps;

/// <summary>Every step × every consumer: a value is followed to the place that needs it, whichever way it takes.</summary>
public sealed class StepTests
{
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var consumer in Consumers.All)
            {
                foreach (var step in KnownSteps.All.Where(step => !step.IsOfText || consumer.Type == "string"))
                {
                    cells.Add(consumer.Name, step.Name);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_value_is_followed(string consumer, string step)
    {
        var (place, way) = (Consumers.Named(consumer), KnownSteps.Named(step));
        var before = place.After(way).ToSolution();
        Assert.Empty((await ProgramRunner.ErrorsAsync(before)).Select(static error => error.ToString()));
        var reported = await Diagnosis.OfEveryRuleAsync(before);
        Assert.Contains(place.Report, reported.Select(static diagnostic => diagnostic.Id));

        var after = await FixAll.InSolutionAsync(before);
        Assert.Empty((await ProgramRunner.ErrorsAsync(after)).Select(static error => error.ToString()));
        var text = CustomerCode.Of(after).Files["Program.cs"];
        var left = (await Diagnosis.OfEveryRuleAsync(after)).Select(static diagnostic => diagnostic.Id).ToHashSet(StringComparer.Ordinal);
        var missing = place.Kept.Where(kept => !text.Contains(kept, StringComparison.Ordinal)).Select(static kept => "missing " + kept);
        var silent = place.Gone.Where(gone => text.Contains(gone, StringComparison.Ordinal)).Select(static gone => "left " + gone);
        Assert.True(!missing.Concat(silent).Any(), string.Join(", ", missing.Concat(silent)) + "; reported: " + string.Join(' ', left) + "\n" + text);
    }
}
