using System;
using System.Globalization;
using System.Linq;
using ImsMigration.WalkThrough.Steps;

namespace ImsMigration.WalkThrough.Output;

/// <summary>Prints the table at the end, which fits on one screen.</summary>
internal static class SummaryTable
{
    private const int WidestSummary = 60;

    /// <summary>Prints one line a step and the verdict.</summary>
    public static void Print(WalkReport report, Terminal terminal)
    {
        var widest = report.Steps.Max(step => step.Title.Length);
        terminal.WriteLine($"Summary for {report.State.Target.Name}", TextStyle.Bold);
        foreach (var step in report.Steps)
        {
            var seconds = step.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6);
            var result = terminal.Styled(Word(step.Result).PadRight(7), StyleOf(step.Result));
            terminal.WriteLine($"  {step.Title.PadRight(widest)}  {result} {seconds} s  {Shortened(step.Summary)}");
        }

        var total = report.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Elapsed).TotalSeconds;
        terminal.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{(report.Succeeded ? "Passed" : "Failed")} in {total:0.0} s"),
            report.Succeeded ? TextStyle.Green : TextStyle.Red);
    }

    /// <summary>Returns the style in which the result of a step is shown.</summary>
    public static TextStyle StyleOf(StepResult result) => result switch
    {
        StepResult.Passed => TextStyle.Green,
        StepResult.Failed => TextStyle.Red,
        _ => TextStyle.Yellow,
    };

    private static string Word(StepResult result) => result switch
    {
        StepResult.Passed => "passed",
        StepResult.Failed => "FAILED",
        _ => "skipped",
    };

    private static string Shortened(string text) => text.Length <= WidestSummary ? text : text[..(WidestSummary - 1)] + "…";
}
