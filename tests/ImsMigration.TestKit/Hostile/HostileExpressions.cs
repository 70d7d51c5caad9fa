using System.Collections.Generic;
using System.Linq;
using static ImsMigration.TestKit.Hostile.HostileProgram;

namespace ImsMigration.TestKit.Hostile;

/// <summary>Programs whose expressions are long, deep or chosen from each other.</summary>
internal static class HostileExpressions
{
    /// <summary>The programs.</summary>
    public static IEnumerable<HostileProgram> All { get; } =
    [
        new("12 lines that choose", () => Choosing(12)),
        new("30 lines that choose", () => Choosing(30)),
        new("200 lines that choose", () => Choosing(200)),
        new("3,000 locals in a chain", () => OfMembers(Request(
            "        var a0 = j;\n" + Lines(2999, static i => $"        var a{N(i + 1)} = a{N(i)} + (a{N(i)} ?? a{N(i)});"), "a2998"))),
        new("3,000 if/else assignments", () => OfMembers(Request(
            "        var a = j; var b = j;\n" + Lines(3000, static i => $"        if (n > {N(i)}) a = b + \"{N(i)}\"; else b = a;"), "a", "b"))),
        new("a sum of 10,000 terms", () => OfMembers(Request("        var t = " + string.Concat(Enumerable.Repeat("j + \"&x=\" + ", 5000)) + "j;", "t"))),
        new("a text of 10,000 terms with fields", () => OfMembers(
            "    public static Task<HttpResponseMessage> Q(HttpClient h, string j) => h.PostAsync(\"" + Address + "\", new StringContent(\"client_id=x&client_secret=\" + j + \"&jwt_token=\" + j"
            + string.Concat(Enumerable.Repeat(" + \"&x=\" + j", 5000)) + "));\n")),
        new("150 nested conditional expressions", () => OfMembers(Request(string.Empty, Nested(150, "n > 1 ? j : (", "j", ")")))),
        new("400 conditional expressions in a row", () => OfMembers(Request(string.Empty, string.Concat(Enumerable.Repeat("n > 1 ? j : ", 400)) + "j"))),
        new("300 nested parentheses and sums", () => OfMembers(Request(string.Empty, Nested(300, "(j + ", "j", ")")))),
        new("150 nested calls", () => OfMembers(Request(string.Empty, Nested(150, "P(", "j", ", n)")) + "    private static string P(string s, int n) => n > 1 ? s : P(s, n - 1);\n")),
        new("400 coalescing operators", () => OfMembers(Request(string.Empty, string.Concat(Enumerable.Repeat("j ?? ", 400)) + "j"))),
        new("60 nested interpolations", () => OfMembers(Request(string.Empty, Nested(60, "$\"{P(", "j", ")}.\"")) + "    private static string P(string s) => s;\n")),
        new("3,000 compound assignments", () => OfMembers(
            "    public static Task<HttpResponseMessage> Q(HttpClient h, string j, int n)\n    {\n        var body = \"client_id=x&client_secret=\" + j;\n"
            + Lines(3000, static i => $"        body += \"&f{N(i)}=\" + j;") + "        body += \"&jwt_token=\" + j;\n        return h.PostAsync(\"" + Address + "\", new StringContent(body));\n    }\n")),
        new("400 calls on one builder", () => OfMembers(
            "    public static Task<HttpResponseMessage> Q(HttpClient h, string j, int n) => h.PostAsync(\"" + Address + "\", new StringContent(new StringBuilder(\"client_id=x&client_secret=\").Append(j).Append(\"&jwt_token=\").Append(j)"
            + string.Concat(Enumerable.Repeat(".Append(\"&x=\").Append(j)", 200)) + ".ToString()));\n")),
        new("150 nested initializers", () => OfMembers(
            Request("        var o = " + Nested(150, "new B { S = j, Next = ", "null", " }") + ";", "o" + string.Concat(Enumerable.Repeat(".Next", 20)) + ".S"),
            "public sealed class B { public string S { get; set; } public B Next { get; set; } }\n")),
        new("300 member accesses", () => OfMembers(
            Request("        var o = new B { S = j };", "o" + string.Concat(Enumerable.Repeat(".Next", 300)) + ".S"),
            "public sealed class B { public string S { get; set; } public B Next => this; }\n")),
        new("a switch of 3,000 arms", () => OfMembers(Request(
            "        var a = n switch\n        {\n" + Lines(3000, static i => $"            {N(i)} => j + \"{N(i)}\",") + "            _ => j,\n        };\n        switch (n)\n        {\n"
            + Lines(3000, static i => $"            case {N(i)}: a = a + \"{N(i)}\"; break;") + "        }\n", "a"))),
        new("a deconstruction of 500 parts", () => OfMembers(Request(
            "        var (" + string.Join(", ", Enumerable.Range(0, 500).Select(static i => "v" + N(i))) + ") = (" + string.Join(", ", Enumerable.Range(0, 500).Select(static i => "j + \"" + N(i) + "\"")) + ");", "v499"))),
        new("300 reassigned lambdas", () => OfMembers(Request(
            "        Func<string, string> f0 = s => s;\n" + Lines(299, static i => $"        Func<string, string> f{N(i + 1)} = s => f{N(i)}(s) + f{N(i)}(j); f{N(i)} = f{N(i + 1)};"), "f299(j)"))),
        new("60 nested lambdas", () => OfMembers(Request("        Func<string> f = " + Nested(60, "() => ((Func<string>)(", "() => j", "))()") + ";", "f()"))),
        new("a dictionary of 3,000 entries", () => OfMembers(Request(
            "        var d = new Dictionary<string, string>\n        {\n" + Lines(3000, static i => $"            [\"k{N(i)}\"] = j + \"{N(i)}\",") + "        };", "d[\"k\" + n]", "d[j]"))),
        new("40 lines that choose a lifetime", () => OfMembers(Lifetime(
            Lines(40, static i => $"        if (n > {N(i)}) a = b + s; else b = a + {N(i)}; s = a > b ? a : b;")))),
        new("a sum of 1,000 milliseconds", () => OfMembers(Lifetime("        a += " + string.Concat(Enumerable.Repeat("marginMs + s + ", 500)) + "1;"))),
    ];

    private static CustomerCode Choosing(int lines) => OfMembers(
        "    private static string s;\n" + Request(
            "        var a = j; var b = j;\n" + Lines(lines, static i => $"        if (a.Length > {N(i)}) a = b + s; else b = a + \"{N(i)}\"; s = a;"), "j", "b"));

    private static string Lifetime(string lines) =>
        "    private static long s;\n    private static long marginMs = 5;\n    public static async Task<DateTime> Q(HttpClient h, System.Text.Json.JsonElement json, int n)\n    {\n"
        + "        await h.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", null);\n        long a = json.GetProperty(\"expires_in\").GetInt64(), b = a;\n"
        + lines + "\n        return DateTime.UtcNow.AddMilliseconds(a).AddMilliseconds(b - marginMs);\n    }\n";
}
