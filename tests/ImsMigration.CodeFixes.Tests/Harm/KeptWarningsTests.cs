using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>
/// What cannot go without a new warning of the compiler, or without that other code runs more often than before, stays with the assertion that
/// it needs and is reported. The request is migrated all the same.
/// </summary>
public sealed class KeptWarningsTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task Main() => Console.WriteLine(await new Login(new HttpClient(), "private.key").TokenAsync());
        }

        internal sealed class Login(HttpClient http, string keyFile)
        {
            MEMBERS

            public async Task<string> TokenAsync()
            {
                STATEMENTS
                using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = JWT_VALUE,
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private static string Sign(string keyFile)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    /// <summary>The members, the statements before the request, and the value of its field.</summary>
    public static TheoryData<string, string, string> Kept => new()
    {
        // CS1998: an async method without an await.
        { "private string _jwt;\nprivate async ValueTask PrepareAsync() { http.Timeout = TimeSpan.FromSeconds(3); _jwt = await Task.Run(() => Sign(keyFile)); }", "await PrepareAsync();", "_jwt" },
        // CS0168: a variable that only the message named.
        {
            "", "string jwt = null;\ntry { jwt = Sign(keyFile); http.Timeout = TimeSpan.FromSeconds(3); }\ncatch (CryptographicException e) { Console.WriteLine(jwt + e.Message); throw; }", "jwt"
        },
        // CS0164: a label that nothing jumps to.
        { "", "string jwt;\nvar attempt = 0;\nretry:\ntry { jwt = Sign(keyFile); }\ncatch (CryptographicException) when (attempt++ < 3) { goto retry; }", "jwt" },
        // CS0169, CS0649: a field that somebody else may know by its attribute.
        { "[Description(\"for the container\")] private string _jwt;", "_jwt = Sign(keyFile);", "_jwt" },
        // What stands behind a guard that leaves runs no more often than before.
        { "private string _jwt;\nprivate void Prepare()\n{\n    if (_jwt != null) return;\n    _jwt = Sign(keyFile);\n    http.Timeout = TimeSpan.FromSeconds(3);\n}", "Prepare();", "_jwt" },
        { "private string _jwt;\nprivate void Prepare()\n{\n    if (_jwt is not null) { return; }\n    http.Timeout = TimeSpan.FromSeconds(3);\n    _jwt = Sign(keyFile);\n}", "Prepare();", "_jwt" },
        {
            "private int _count;",
            "string jwt = null;\nfor (var attempt = 0; attempt < 3; attempt++)\n{\n    _count = attempt;\n    jwt = Sign(keyFile);\n    if (!string.IsNullOrEmpty(jwt)) break;\n}\nConsole.WriteLine(_count);", "jwt"
        },
        { "", "string jwt = null;\nforeach (var wait in new[] { 1, 2 })\n{\n    if (jwt?.Length > 0 || jwt != null) continue;\n    jwt = Sign(keyFile);\n    await Task.Delay(wait);\n}", "jwt" },
        // What a delegate does besides signing.
        { "", "Func<string> sign = () => { http.Timeout = TimeSpan.FromSeconds(2); return Sign(keyFile); };\nvar jwt = sign();", "jwt" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task The_request_is_migrated_and_the_rest_stays(string members, string statements, string value)
    {
        var (source, changed) = await MigratedAsync(members, statements, value);

        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", text, StringComparison.Ordinal);
        Assert.Equal(["IMS0003", "IMS0002"], (await Diagnosis.OfAsync(changed)).Select(static diagnostic => diagnostic.Id));
        Assert.Equal(2, source.Split('\n').Except(text.Split('\n')).Count());
    }

    public static TheoryData<string, string, string> Gone => new()
    {
        { "private string _jwt;\nprivate void Prepare()\n{\n    if (_jwt != null) return;\n    _jwt = Sign(keyFile);\n}", "Prepare();", "_jwt" },
        { "", "string jwt = null;\nfor (var attempt = 0; attempt < 3; attempt++)\n{\n    jwt = Sign(keyFile);\n    if (jwt != null) break;\n}", "jwt" },
        { "", "var jwt = Sign(keyFile);\nif (jwt == null) return null;\nhttp.Timeout = TimeSpan.FromSeconds(3);", "jwt" },
        { "private readonly Lazy<string> _jwt = new(() => Sign(keyFile));", "", "_jwt.Value" },
    };

    [Theory]
    [MemberData(nameof(Gone))]
    public async Task What_nobody_misses_goes(string members, string statements, string value)
    {
        var (_, changed) = await MigratedAsync(members, statements, value);

        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        Assert.All(new[] { "Sign", "jwt", "keyFile" }, gone => Assert.DoesNotContain(gone, text, StringComparison.Ordinal));
    }

    private static async Task<(string Source, Solution Changed)> MigratedAsync(string members, string statements, string value)
    {
        var source = Program
            .Replace("    MEMBERS\n\n", members.Length == 0 ? "" : "    " + members.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n\n", StringComparison.Ordinal)
            .Replace("        STATEMENTS\n", statements.Length == 0 ? "" : "        " + statements.Replace("\n", "\n        ", StringComparison.Ordinal) + "\n", StringComparison.Ordinal)
            .Replace("JWT_VALUE", value, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        var before = await WarningsOfAsync(solution);

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Empty((await WarningsOfAsync(changed)).Except(before));
        return (source, changed);
    }

    private static async Task<IReadOnlyList<string>> WarningsOfAsync(Solution solution) =>
    [
        .. (await solution.Projects.Single().GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.Id),
    ];
}
