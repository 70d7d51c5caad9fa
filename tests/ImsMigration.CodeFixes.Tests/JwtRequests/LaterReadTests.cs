using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>A form that is asked for its fields, its size or a position after it is filled is left as it is, and stays reported.</summary>
public sealed class LaterReadTests
{
    private const string Dictionary = """var form = new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret, ["jwt_token"] = jwt };""";

    private const string List = """
        var form = new List<KeyValuePair<string, string>>
        {
            new KeyValuePair<string, string>("client_id", Id),
            new KeyValuePair<string, string>("client_secret", Secret),
            new KeyValuePair<string, string>("jwt_token", jwt),
        };
        """;

    private const string Send = "\nreturn await Check(Http.PostAsync(Url, Form(form)));";

    [Theory]
    [InlineData(Dictionary, """if (form["jwt_token"].Length == 0) return 1;""")]
    [InlineData(Dictionary, """if (!form.TryGetValue("jwt_token", out var sent) || sent.Length == 0) return 1;""")]
    [InlineData(Dictionary, """if (!form.ContainsKey("jwt_token")) throw new InvalidOperationException();""")]
    [InlineData(Dictionary, """form.Remove("jwt_token"); form["jwt_token"] = Sign();""")]
    [InlineData(Dictionary, """if (form.Count != 3) throw new InvalidOperationException("Three fields are needed.");""")]
    [InlineData(Dictionary, """if (form.Count() < 3) return 1;""")]
    [InlineData(Dictionary, """if (form.Keys.Last() != "jwt_token") return 1;""")]
    [InlineData(Dictionary, """if (form is { Count: not 3 }) return 1;""")]
    [InlineData(Dictionary, """if (form.Values.ElementAt(2).Length < 10) return 1;""")]
    [InlineData(Dictionary, """foreach (var pair in form) { if (pair.Key == "jwt_token" && pair.Value.Length == 0) return 1; }""")]
    [InlineData(Dictionary, """var number = 0; foreach (var pair in form) { if (++number == 3) Console.WriteLine(pair.Value.Length); }""")]
    [InlineData(Dictionary, """const string Field = "jwt_token"; if (form[Field] == null) return 1;""")]
    [InlineData(List, """if (form[2].Key.Length == 0) return 1;""")]
    [InlineData(List, """if (form[^1].Value.Length == 0) return 1;""")]
    [InlineData(List, """form.RemoveAt(2); form.Add(new KeyValuePair<string, string>("jwt_token", Sign()));""")]
    [InlineData(List, """if (form.Single(field => field.Key == "jwt_token").Value.Length == 0) return 1;""")]
    [InlineData(List, """if (form.Select((field, at) => at + field.Key).Contains("2jwt_token")) Console.WriteLine("in order");""")]
    public async Task What_asks_the_form_keeps_it(string form, string read)
    {
        var code = JwtProgram.With(form + "\n" + read + Send);
        await JwtProgram.AssertUntouchedAsync(code);
        Assert.Contains("IMS0001", await JwtProgram.ReportedAsync(code));
    }

    [Theory]
    [InlineData(Dictionary, """if (form.Count == 0) return 1;""")]
    [InlineData(Dictionary, """Console.WriteLine($"sending {form.Count} fields");""")]
    [InlineData(Dictionary, """if (!form.Any()) return 1;""")]
    [InlineData(Dictionary, """if (form["client_id"] == null || !form.ContainsKey("client_secret")) return 1;""")]
    [InlineData(Dictionary, """var copy = new List<string>(form.Count); foreach (var pair in form) { copy.Add(pair.Key); }""")]
    [InlineData(List, """for (var at = 0; at < form.Count; at++) { Console.WriteLine(form[at].Key); }""")]
    [InlineData(List, """if (form.First(field => field.Key == "client_id").Value == null) return 1;""")]
    public async Task What_asks_for_something_else_does_not(string form, string read)
    {
        var fixedText = await JwtProgram.FixedAsync(JwtProgram.With(form + "\n" + read + Send));
        Assert.Contains("\"client_credentials\"", fixedText, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", fixedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_helper_that_is_handed_the_form_may_ask_too()
    {
        var code = JwtProgram.With(
            Dictionary + "\nreturn await Check(Http.PostAsync(Url, Checked(form)));",
            """
                private static FormUrlEncodedContent Checked(Dictionary<string, string> fields)
                {
                    if (fields.Count != 3)
                    {
                        throw new InvalidOperationException();
                    }

                    return new FormUrlEncodedContent(fields);
                }
            """);
        await JwtProgram.AssertUntouchedAsync(code);
    }

    [Fact]
    public async Task A_request_that_shares_the_address_is_left_as_well()
    {
        var code = JwtProgram.With(
            Dictionary + "\nif (form.Count != 3) return 1;\nawait Http.PostAsync(Url, Form(form));\n"
            + """return await Check(Http.PostAsync(Url, Form(new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret, ["jwt_token"] = jwt })));""");
        await JwtProgram.AssertUntouchedAsync(code);
    }

    [Theory]
    [InlineData("""if (!body.Contains("jwt_token")) return 1;""")]
    [InlineData("""if (body.IndexOf("&jwt_token=", StringComparison.Ordinal) < 0) throw new InvalidOperationException();""")]
    [InlineData("""body = body.Replace("jwt_token=", "jwt_token=" + Uri.EscapeDataString("x"));""")]
    public async Task So_may_what_asks_a_text(string read)
    {
        var code = JwtProgram.With("""var body = "client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + jwt;""" + "\n" + read + "\nreturn await Check(Http.PostAsync(Url, Text(body)));");
        await JwtProgram.AssertUntouchedAsync(code);
        Assert.True((await Diagnosis.OfAsync(code.ToSolution())).Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
    }
}
