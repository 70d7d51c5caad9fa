using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>The title of a section goes with the last code of the section, not with the first.</summary>
public sealed class SectionTitleTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task Main()
            {
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Sign(),
                }));
                Print(await response.Content.ReadAsStringAsync());
            }

            TITLE
            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }

            NEXT
            private static void Print(string text) => Console.WriteLine(text);
        }
        """;

    [Theory]
    [InlineData("// ---- helpers ----", "// Prints it.")]
    [InlineData("// ---- helpers -------------------------", "")]
    [InlineData("// =====================\n    // Helpers for the JWT\n    // =====================", "")]
    [InlineData("/* *** helpers *** */", "")]
    [InlineData("//////////// helpers", "")]
    public async Task The_title_stays_with_what_stays_of_its_section(string title, string next) =>
        Assert.Contains(title, await MigratedAsync(title, next), StringComparison.Ordinal);

    [Theory]
    [InlineData("// ---- signing ----", "// ---- printing ----")]
    [InlineData("// Signs the assertion.", "")]
    public async Task A_comment_goes_with_all_that_it_is_about(string title, string next)
    {
        var changed = await MigratedAsync(title, next);

        Assert.DoesNotContain(title, changed, StringComparison.Ordinal);
        Assert.Contains(next, changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_below_the_title_goes_with_its_member()
    {
        var changed = await MigratedAsync("// ---- helpers ----\n    // Signs the assertion.", "");

        Assert.Contains("// ---- helpers ----", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("// Signs the assertion.", changed, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string title, string next)
    {
        var solution = CustomerCode.OfFile(Program.Replace("TITLE", title, StringComparison.Ordinal).Replace("    NEXT\n", next.Length == 0 ? "" : "    " + next + "\n", StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        return text;
    }
}
