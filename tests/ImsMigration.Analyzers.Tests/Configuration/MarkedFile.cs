using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Configuration;

/// <summary>
/// A configuration file of a project, with the places marked that IMS0005 must report: <c>"Aud": "[|https://…|]"</c>.
/// </summary>
internal static class MarkedFile
{
    private const string Start = "[|";
    private const string End = "|]";

    /// <summary>Verifies that exactly the marked places of the file <paramref name="name"/> are reported, and returns the messages in their order.</summary>
    public static async Task<ImmutableArray<string>> VerifyAsync(string name, string marked)
    {
        var (text, expected) = Unmark(marked);
        var found = await FindAsync(name, text);
        Assert.Equal(expected, found.Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal(StartsOf(marked), found.Select(static diagnostic => diagnostic.Location.SourceSpan.Start));
        Assert.All(found, diagnostic => Assert.EndsWith("/" + name, diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal));
        return [.. found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>What every rule reports in a project with nothing but the file <paramref name="name"/> and an empty class, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(string name, string text)
    {
        var code = CustomerCode.OfFile("internal static class Empty;") with { IsApplication = false };
        var found = await Diagnosis.OfEveryRuleAsync(code.With(name, text).ToSolution());
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static (string Text, List<string> Marked) Unmark(string marked)
    {
        var text = new StringBuilder();
        var places = new List<string>();
        foreach (var (part, index) in marked.Split(Start).Select(static (part, index) => (part, index)))
        {
            var halves = part.Split(End);
            text.AppendJoin(string.Empty, halves);
            if (index > 0)
            {
                places.Add(halves[0]);
            }
        }

        return (text.ToString(), places);
    }

    private static IEnumerable<int> StartsOf(string marked)
    {
        var markers = 0;
        for (var at = 0; at < marked.Length - 1; at++)
        {
            if (string.CompareOrdinal(marked, at, Start, 0, 2) == 0)
            {
                yield return at - markers;
            }

            markers += string.CompareOrdinal(marked, at, Start, 0, 2) == 0 || string.CompareOrdinal(marked, at, End, 0, 2) == 0 ? 2 : 0;
        }
    }
}
