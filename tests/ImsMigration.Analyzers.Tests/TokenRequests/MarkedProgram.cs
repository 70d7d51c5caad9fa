using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.TokenRequests;

/// <summary>
/// A program that requests a token, written down as its statements, in which the places that a rule reports stand between
/// <c>[|</c> and <c>|]</c>.
/// </summary>
internal static class MarkedProgram
{
    private const string Open = "[|";

    private const string Close = "|]";

    private const string Start = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;
        using System.Web;
        using Flurl;
        using Flurl.Http;
        using RestSharp;

        internal sealed partial class TokenClient
        {
            private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

            public async Task RequestAsync(HttpClient http, string id, string secret)
            {

        """;

    /// <summary>The source of <paramref name="statements"/> in a method, with further <paramref name="members"/> of its class.</summary>
    public static string Source(string statements, string members = "") =>
        Start + statements + "\n        await Task.CompletedTask;\n    }\n\n" + members + "\n}\n";

    /// <summary>Checks that <paramref name="rule"/> reports the marked places of <paramref name="source"/> and nothing else, in source order.</summary>
    public static async Task VerifyAsync(string rule, string source)
    {
        var (code, expected) = Parse(source);
        var solution = (CustomerCode.OfFile(code) with { IsApplication = false, LibrariesAdded = code.Contains("using Duende", StringComparison.Ordinal) ? ["Duende.IdentityModel.dll"] : [] }).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = (await Diagnosis.OfEveryRuleAsync(solution)).Where(diagnostic => diagnostic.Id == rule).ToList();
        Assert.Equal(expected, found.Select(diagnostic => Show(code, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End)).Distinct());
    }

    private static (string Code, List<string> Places) Parse(string source)
    {
        var spans = new List<(int Start, int End)>();
        for (var open = source.IndexOf(Open, StringComparison.Ordinal); open >= 0; open = source.IndexOf(Open, StringComparison.Ordinal))
        {
            source = source.Remove(open, Open.Length);
            var close = source.IndexOf(Close, open, StringComparison.Ordinal);
            source = source.Remove(close, Close.Length);
            spans.Add((open, close));
        }

        return (source, [.. spans.Select(span => Show(source, span.Start, span.End))]);
    }

    private static string Show(string code, int start, int end) =>
        FormattableString.Invariant($"line {code[..start].Count(static character => character == '\n') + 1}: {code[start..end]}");
}
