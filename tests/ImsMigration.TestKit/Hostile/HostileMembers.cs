using System.Collections.Generic;
using System.Linq;
using static ImsMigration.TestKit.Hostile.HostileProgram;

namespace ImsMigration.TestKit.Hostile;

/// <summary>Programs whose members call, write, inherit or implement each other without end.</summary>
internal static class HostileMembers
{
    private const string Token = "https://ims-na1.adobelogin.com/ims/token/v3";

    /// <summary>The programs.</summary>
    public static IEnumerable<HostileProgram> All { get; } =
    [
        new("60 methods that call each other", () => CallingEachOther(60)),
        new("300 methods that call each other", () => CallingEachOther(300)),
        new("3,000 methods in a chain", () => OfMembers(
            Request(string.Empty, "M0(j)") + Lines(3000, static i => $"    private static string M{N(i)}(string s) => M{N(i + 1)}(s) + s;") + "    private static string M3000(string s) => s;\n")),
        new("1,000 parts of a class", () => OfMembers(
            Request(string.Empty, "M0(j)"), Lines(1000, static i => $"public static partial class A {{ private static string F{N(i)} = M{N((i * 7) % 1000)}(\"\"); private static string M{N(i)}(string s) => s.Length > 3 ? F{N((i * 3) % 1000)} : M{N((i + 1) % 1000)}(s + F{N(i)}); }}"))),
        new("200 properties that read each other", () => OfMembers(
            Request(string.Empty, "P0") + Lines(200, static i => $"    private static string P{N(i)} {{ get {{ return P{N((i + 1) % 200)} ?? P{N(((i * 7) + 3) % 200)} + P{N(((i * 11) + 5) % 200)}; }} set {{ P{N(((i * 5) + 1) % 200)} = value; }} }}"))),
        new("500 fields that are written from each other", () => OfMembers(
            Request(Lines(1000, static i => $"        s{N(i % 500)} = s{N(((i * 7) + 1) % 500)} + s{N(((i * 11) + 3) % 500)};"), "s0", "s1") + Lines(500, static i => $"    private static string s{N(i)};"))),
        new("generic methods that grow", () => OfMembers(
            Request(string.Empty, "G<int>.M(j, n)"), "public static class G<T> { public static string M(string s, int n) => n == 0 ? s : G<List<T>>.M(s + N<Dictionary<T, T>>(s, n), n - 1); public static string N<U>(string s, int n) => n == 0 ? s : G<U>.N<Func<T, U>>(s, n - 1); }\n")),
        new("150 classes that inherit", () => OfMembers(
            Request(string.Empty, "new C149().M(j)"),
            "public class C0 { public virtual string M(string s) => s; }\n" + Lines(149, static i => $"public class C{N(i + 1)} : C{N(i)} {{ public override string M(string s) => base.M(s) + new C{N(i)}().M(s); }}"))),
        new("300 classes that implement one interface", () => OfMembers(
            Request("        I i = new C0();", "i.M(j, i)"),
            "public interface I { string M(string s, I other); string P { get; } }\n" + Lines(300, static i => $"public sealed class C{N(i)} : I {{ public string M(string s, I other) => other.M(s + P, new C{N((i * 7) % 300)}()); public string P => new C{N((i * 3) % 300)}().M(\"\", this); }}"))),
        new("500 overloads", () => OfMembers(
            Request(string.Empty, "M(j)") + "    private static string M(string s) => M(s, 1);\n" + Lines(500, static i => $"    private static string M(string s, {string.Concat(Enumerable.Repeat("int a, ", 0))}int a{string.Concat(Enumerable.Range(0, i % 12).Select(static k => ", int b" + N(k)))}{(i < 12 ? string.Empty : ", C" + N(i) + " c")}) => s;"),
            Lines(500, static i => $"public sealed class C{N(i)} {{ }}"))),
        new("60 helpers that fill claims", () => OfMembers(
            Request("        var d = new Dictionary<string, object>();\n        Add0(d, n);\n        var rsa = RSA.Create();\n        rsa.ImportFromPem(j);", "JWT.Encode(d, rsa, JwsAlgorithm.RS256)")
            + Lines(60, static i => $"    private static void Add{N(i)}(Dictionary<string, object> d, int n) {{ d[\"k{N(i)}\"] = n; if (n > 0) {{ Add{N((i + 1) % 60)}(d, n - 1); Add{N(((i * 7) + 3) % 60)}(d, n - 1); Add{N(((i * 11) + 5) % 60)}(d, n - 1); }} }}"))),
        new("500 nested wrappers of a key", () => OfMembers(
            Request("        var k = new K499(j);", "k.Sign()"),
            "public sealed class K0 { private readonly string _j; public K0(string j) { _j = j; } public string Sign() { var rsa = RSA.Create(); rsa.ImportFromPem(_j); return JWT.Encode(\"\", rsa, JwsAlgorithm.RS256); } }\n"
            + Lines(499, static i => $"public sealed class K{N(i + 1)} {{ private readonly K{N(i)} _k; public K{N(i + 1)}(string j) {{ _k = new K{N(i)}(j); }} public string Sign() => _k.Sign(); }}"))),
        new("clients that hold each other", () => OfMembers(
            Request(string.Empty, "new C0(null).M(j, n)"),
            Lines(40, static i => $"public sealed class C{N(i)} {{ private readonly C{N((i + 1) % 40)} _next; private readonly string _j; public C{N(i)}(C{N((i + 1) % 40)} next) {{ _next = next ?? new C{N((i + 1) % 40)}(null); _j = _next.M(\"\", 1); }} public string M(string s, int n) => n == 0 ? _j + s : _next.M(s, n - 1); }}")
            + "public sealed class D { private D _next; public string Jwt; public string M() => _next == null ? Jwt : _next.M(); public Task<HttpResponseMessage> S(HttpClient h) => _next != null ? _next.S(h) : h.PostAsync(\"" + Address + "\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"client_id\"] = M(), [\"client_secret\"] = Jwt, [\"jwt_token\"] = Jwt })); }\n")),
        new("3,000 callers of one helper", () => Callers(3000)),
        new("500 requests of one tangle", () => OfMembers(
            Tangle(60) + Lines(500, static i => $"    public static Task<HttpResponseMessage> R{N(i)}(HttpClient h, string j, int n) => h.PostAsync(\"{Address}\", new FormUrlEncodedContent(new Dictionary<string, string> {{ [\"client_id\"] = \"x\", [\"client_secret\"] = M{N(i % 60)}(j, n), [\"jwt_token\"] = M{N((i + 1) % 60)}(j, n) }}));"))),
        new("a request below 3,000 methods", () => OfMembers(
            Lines(3000, static i => $"    public static async Task<string> M{N(i)}(HttpClient h) => await M{N(i + 1)}(h);") + ClientCredentials("M3000"))),
        new("a request below 60 methods that call each other", () => OfMembers(
            Lines(60, static i => $"    public static async Task<string> M{N(i)}(HttpClient h, int n) => n == 0 ? await T(h) : await M{N((i + 1) % 60)}(h, n - 1) + await M{N(((i * 7) + 3) % 60)}(h, n - 1) + await M{N(((i * 11) + 5) % 60)}(h, n - 1);") + ClientCredentials("T"))),
        new("a form that 60 methods hand to each other", () => OfMembers(
            Request("        var f = new Dictionary<string, string> { [\"client_id\"] = \"x\", [\"client_secret\"] = j, [\"jwt_token\"] = j };\n        M0(h, f, n);", "j")
            + Lines(60, static i => $"    private static Task<HttpResponseMessage> M{N(i)}(HttpClient h, Dictionary<string, string> f, int n) => n > 9 ? h.PostAsync(\"{Address}\", new FormUrlEncodedContent(f)) : n > 5 ? M{N((i + 1) % 60)}(h, f, n) : n > 3 ? M{N(((i * 7) + 3) % 60)}(h, f, n) : M{N(((i * 11) + 5) % 60)}(h, f, n);"))),
        new("60 methods that hand on a lifetime", () => OfMembers(
            "    public static async Task<DateTime> Q(HttpClient h, System.Text.Json.JsonElement json, int n)\n    {\n        await h.PostAsync(\"" + Token + "\", null);\n        return M0(json.GetProperty(\"expires_in\").GetInt64(), n);\n    }\n"
            + Lines(60, static i => $"    private static DateTime M{N(i)}(long ms, int n) => n == 0 ? DateTime.UtcNow.AddMilliseconds(ms) : n > 5 ? M{N((i + 1) % 60)}(ms + n, n - 1) : n > 3 ? M{N(((i * 7) + 3) % 60)}(ms, n - 1) : M{N(((i * 11) + 5) % 60)}(ms, n - 2);"))),
    ];

    private static CustomerCode CallingEachOther(int methods) => OfMembers(Request(string.Empty, "M0(j, n)", "M1(j, n)") + Tangle(methods));

    private static string Tangle(int methods) => Lines(methods, i =>
        $"    private static string M{N(i)}(string a, int n) {{ if (n == 0) return a; var b = M{N((i + 1) % methods)}(a, n - 1); return n % 2 == 0 ? M{N(((i * 7) + 3) % methods)}(b, n - 1) : M{N(((i * 11) + 5) % methods)}(a + b, n - 2); }}");

    private static CustomerCode Callers(int callers) => OfMembers(
        """
            private static string Sign(string pem)
            {
                var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(pem));
                return JWT.Encode(new Dictionary<string, object> { ["aud"] = "https://ims-na1.adobelogin.com/c/x", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }

            public static async Task<string> Token(HttpClient h, string pem)
            {
                var answer = await h.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "x", ["client_secret"] = pem, ["jwt_token"] = Sign(pem) }));
                return await answer.Content.ReadAsStringAsync();
            }

        """,
        string.Empty) is var code
            ? callers < 100 ? code : Enumerable.Range(0, callers / 100).Aggregate(code, static (all, file) => all.With("Callers" + N(file) + ".cs", Caller(file)))
            : code;

    private static string Caller(int file) =>
        "using System.Net.Http;\nusing System.Threading.Tasks;\n\npublic sealed class Callers" + N(file) + "\n{\n"
        + Lines(100, i => $"    public async Task<string> Load{N(i)}(HttpClient http, string path)\n    {{\n        var token = await A.Token(http, \"key{N(i)}.pem\");\n        http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer \" + token);\n        return await http.GetStringAsync(\"https://usermanagement.example/\" + path + \"{N(file)}\");\n    }}\n")
        + "}\n";

    private static string ClientCredentials(string name) =>
        "    public static async Task<string> " + name + "(HttpClient h)\n    {\n        var answer = await h.PostAsync(\"" + Token
        + "\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"client_id\"] = \"x\", [\"client_secret\"] = Environment.GetEnvironmentVariable(\"S\"), [\"grant_type\"] = \"client_credentials\", [\"scope\"] = \"openid,AdobeID\" }));\n"
        + "        return await answer.Content.ReadAsStringAsync();\n    }\n";
}
