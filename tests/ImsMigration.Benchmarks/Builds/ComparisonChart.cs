using System.Globalization;
using System.Linq;
using System.Security;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>One build as a bar chart in SVG.</summary>
internal static class ComparisonChart
{
    private const int Width = 900;
    private const int Labels = 330;
    private const int Bars = 460;
    private const int RowHeight = 34;

    /// <summary>One bar for each package, on a linear scale.</summary>
    public static string Svg(ComparisonRow row)
    {
        var packages = ComparedPackages.All.Select(static package => package.Id).ToList();
        var largest = row.Seconds.Values.Max();
        var bars = packages.Select((id, index) => Bar(id, row.Seconds[id], row.Seconds[id] / largest, 50 + (index * RowHeight)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{60 + (packages.Count * RowHeight)}" font-family="sans-serif" font-size="14">
              <rect width="100%" height="100%" fill="#ffffff"/>
              <text x="16" y="28" font-size="16">Analyzer time in one build: {SecurityElement.Escape(row.Name)}</text>
            {string.Join('\n', bars)}
            </svg>

            """);
    }

    private static string Bar(string id, double seconds, double share, int top) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
          <text x="{Labels - 10}" y="{top + 17}" text-anchor="end">{SecurityElement.Escape(id)}</text>
          <rect x="{Labels}" y="{top}" width="{System.Math.Max(1, share * Bars):0.0}" height="24" fill="#1f6feb"/>
          <text x="{Labels + 6 + (share * Bars):0.0}" y="{top + 17}">{seconds:0.000} s</text>
        """);
}
