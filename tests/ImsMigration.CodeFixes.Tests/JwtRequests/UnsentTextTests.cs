using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>A text or form that no call sends is no request: nothing is said of it, and nobody edits it.</summary>
public sealed class UnsentTextTests
{
    private const string Fields = """new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret, ["jwt_token"] = jwt }""";

    private const string Shown = """new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret, ["jwt_token"] = "..." }""";

    private const string Assertions = """
        namespace Xunit;

        internal static class Assert
        {
            public static void Equal<T>(T expected, T actual)
            {
                if (!System.Collections.Generic.EqualityComparer<T>.Default.Equals(expected, actual))
                {
                    throw new System.InvalidOperationException($"Expected {expected}, got {actual}");
                }
            }
        }
        """;

    private static readonly string s_sent = "return await Check(Http.PostAsync(Url, Form(" + Fields + ")));";

    public static TheoryData<string> Statements =>
    [
        """Console.WriteLine("curl -d 'client_id=<id>&client_secret=<secret>&jwt_token=<jwt>' " + "https://ims-na1.adobelogin.com/ims/exchange/jwt");""",
        """var masked = System.Text.RegularExpressions.Regex.Replace(Secret, "client_id=[^&]*&client_secret=[^&]*&jwt_token=[^&]*", "***"); Console.WriteLine(masked);""",
        """var log = Http.GetStringAsync("https://logs.example.com/").Result.Replace("client_id=1&client_secret=2&jwt_token=3", "…"); await Http.PostAsync("https://logs.example.com/", Text(log));""",
        """const string Note = "2.1: the exchange takes client_id=…&client_secret=…&jwt_token=…"; Console.WriteLine(Note.Length);""",
        """File.WriteAllText("request.txt", "client_id=a&client_secret=b&jwt_token=c");""",
        """using (var notes = new StreamWriter("notes.txt")) { notes.WriteLine("client_id=" + Id + "&client_secret=b&jwt_token=" + Secret); }""",
        """using (var notes = File.CreateText("notes.txt")) { notes.WriteLine("client_id=" + Id + "&client_secret=b&jwt_token=" + Secret); }""",
        """if ("client_id=a&client_secret=b&jwt_token=c" != Uri.UnescapeDataString("client_id%3Da")) { Console.WriteLine("not encoded"); }""",
        """var expected = "client_id=a&client_secret=b&jwt_token=c"; Xunit.Assert.Equal(expected, Uri.UnescapeDataString(expected));""",
        """Xunit.Assert.Equal("client_id=a&client_secret=b&jwt_token=c", await new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "a", ["client_secret"] = "b", ["jwt_token"] = "c" }).ReadAsStringAsync());""",
        """if (Id.Length == 0) { throw new InvalidOperationException("Send client_id=…&client_secret=…&jwt_token=… to /ims/exchange/jwt."); }""",
        "Console.WriteLine(string.Join(\", \", " + Shown + ".Select(pair => pair.Key)));",
        "File.WriteAllText(\"form.json\", System.Text.Json.JsonSerializer.Serialize(" + Shown + "));",
        "var shown = " + Shown + "; foreach (var pair in shown) { Console.WriteLine(pair.Key + \"=\" + pair.Value); }",
        "var shown = " + Shown + "; Console.WriteLine(shown.SequenceEqual(new Dictionary<string, string>()));",
        "var shown = new NameValueCollection(); shown.Add(\"client_id\", Id); shown.Add(\"client_secret\", Secret); shown.Add(\"jwt_token\", Secret); Console.WriteLine(shown);",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task What_is_shown_stored_or_compared_is_left_alone_beside_a_request(string statement)
    {
        var code = JwtProgram.With(statement + "\n" + s_sent).With("Assert.cs", Assertions);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.Contains(statement.ReplaceLineEndings("\n"), fixedText, StringComparison.Ordinal);
        Assert.Contains("[\"grant_type\"] = \"client_credentials\"", fixedText, StringComparison.Ordinal);
        Assert.DoesNotContain(await Diagnosis.OfAsync(code.ToSolution()), diagnostic => TextAt(diagnostic).Contains("jwt_token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""private const string Help = "curl -d client_id=a&client_secret=b&jwt_token=c";""", "Console.WriteLine(Help);")]
    [InlineData("""public const string Help = "client_id=a&client_secret=b&jwt_token=c";""", "")]
    [InlineData("""private static readonly string[] Masks = { "client_id=[^&]*&client_secret=[^&]*&jwt_token=[^&]*" };""", "foreach (var mask in Masks) { Console.WriteLine(System.Text.RegularExpressions.Regex.IsMatch(Id, mask)); }")]
    [InlineData("""private static void Show(string body) => Console.WriteLine(body);""", """Show("client_id=a&client_secret=b&jwt_token=c");""")]
    [InlineData("""private static string Example(string id) => $"client_id={id}&client_secret=b&jwt_token=c";""", "Console.Error.WriteLine(Example(Id));")]
    public async Task A_member_that_nobody_sends_is_left_alone(string member, string statement)
    {
        var code = JwtProgram.With(statement + "\n" + s_sent, "    " + member);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Contains(member, await JwtProgram.FixedAsync(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(new Microsoft.Extensions.DependencyInjection.ServiceCollection(), FIELDS);", "AddSingleton(")]
    [InlineData("Func<HttpContent> make = () => Form(FIELDS); return await Check(Http.PostAsync(Url, make()));", "make()")]
    [InlineData("foreach (var pair in FIELDS) { Add(pair.Key, pair.Value); } return await Check(Http.PostAsync(Url, new FormUrlEncodedContent(_fields)));", "Add(pair.Key")]
    [InlineData("using var body = new MemoryStream(Encoding.UTF8.GetBytes(await Form(FIELDS).ReadAsStringAsync())); return await Check(Http.PostAsync(Url, new StreamContent(body)));", "StreamContent")]
    [InlineData("dynamic client = Http; await client.PostAsync(Url, Form(FIELDS));", "client.PostAsync")]
    public async Task What_can_be_sent_is_a_request(string statements, string kept)
    {
        var code = JwtProgram.With(
                statements.Replace("FIELDS", Fields, StringComparison.Ordinal) + (statements.Contains("return", StringComparison.Ordinal) ? string.Empty : "\nreturn 0;"),
                """
                    private static readonly List<KeyValuePair<string, string>> _fields = new List<KeyValuePair<string, string>>();

                    private static void Add(string name, string value) => _fields.Add(new KeyValuePair<string, string>(name, value));
                """);
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.Contains("[\"grant_type\"] = \"client_credentials\"", fixedText, StringComparison.Ordinal);
        Assert.Contains(kept, fixedText, StringComparison.Ordinal);
    }

    private static string TextAt(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
