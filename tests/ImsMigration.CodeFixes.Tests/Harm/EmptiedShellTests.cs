using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>No empty shell is left where the assertion was made, and a shell that does something else stays as a whole.</summary>
public sealed class EmptiedShellTests
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
            private static readonly object s_gate = new();

            private static async Task Main() => Console.WriteLine(await TokenAsync(new HttpClient(), "jwt.txt"));

            private static async Task<string> TokenAsync(HttpClient http, string cache)
            {
                #
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    /// <summary>How the assertion is made, and what is left of that.</summary>
    public static TheoryData<string, string> Shells => new()
    {
        {
            """
            string jwt = null;
            try
            {
                // Quick.
                http.Timeout = TimeSpan.FromSeconds(3);
                jwt = Sign();
            }
            finally
            {
                Console.WriteLine("Assertion: " + jwt);
            }
            """,
            """
            // Quick.
            http.Timeout = TimeSpan.FromSeconds(3);
            """
        },
        {
            "string jwt = null;\ntry { http.Timeout = TimeSpan.FromSeconds(3); jwt = Sign(); } finally { Console.WriteLine(jwt); }",
            "http.Timeout = TimeSpan.FromSeconds(3);"
        },
        {
            """
            string jwt = null;
            try
            {
                http.Timeout = TimeSpan.FromSeconds(3);
                jwt = Sign();
            }
            finally
            {
                Console.WriteLine("Timeout: " + http.Timeout);
            }
            """,
            """
            try
            {
                http.Timeout = TimeSpan.FromSeconds(3);
            }
            finally
            {
                Console.WriteLine("Timeout: " + http.Timeout);
            }
            """
        },
        {
            """
            string jwt;
            if (Environment.GetEnvironmentVariable("FAST") == "1")
            {
                jwt = Sign();
            }
            else
            {
                http.Timeout = TimeSpan.FromSeconds(3);
                jwt = Sign();
            }
            """,
            """
            if (Environment.GetEnvironmentVariable("FAST") != "1")
            {
                http.Timeout = TimeSpan.FromSeconds(3);
            }
            """
        },
        {
            """
            string jwt;
            if (!File.Exists(cache)) { jwt = Sign(); } else { jwt = Sign(); http.Timeout = TimeSpan.FromSeconds(3); }
            """,
            """
            if (File.Exists(cache)) { http.Timeout = TimeSpan.FromSeconds(3); }
            """
        },
        {
            """
            string jwt;
            if (cache.Length > 3 && s_gate is null) jwt = Sign();
            else
            {
                http.Timeout = TimeSpan.FromSeconds(3);
                jwt = Sign();
            }
            """,
            """
            if (!(cache.Length > 3 && s_gate is null))
            {
                http.Timeout = TimeSpan.FromSeconds(3);
            }
            """
        },
        {
            """
            string jwt;
            if (s_gate is null) { jwt = Sign(); }
            else if (cache is null) { http.Timeout = TimeSpan.FromSeconds(3); jwt = Sign(); }
            else { jwt = Sign(); http.Timeout = TimeSpan.FromSeconds(4); }
            """,
            """
            if (s_gate is null) { }
            else if (cache is null) { http.Timeout = TimeSpan.FromSeconds(3); }
            else { http.Timeout = TimeSpan.FromSeconds(4); }
            """
        },
        { "string jwt;\nlock (s_gate) { jwt = Sign(); }\nhttp.Timeout = TimeSpan.FromSeconds(3);", "http.Timeout = TimeSpan.FromSeconds(3);" },
        { "string jwt;\nchecked { jwt = Sign(); }\nhttp.Timeout = TimeSpan.FromSeconds(3);", "http.Timeout = TimeSpan.FromSeconds(3);" },
        { "string jwt;\nusing (new MemoryStream()) { jwt = Sign(); }\nhttp.Timeout = TimeSpan.FromSeconds(3);", "http.Timeout = TimeSpan.FromSeconds(3);" },
    };

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task A_shell_that_empties_goes_and_its_rest_stands_alone(string before, string after)
    {
        var changed = await MigratedAsync(before);

        Assert.Contains(Indented(after) + "\n        var response = await http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\"", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt", changed.Replace("jwt.txt", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    public static TheoryData<string> Caches => new()
    {
        """
        string jwt;
        if (File.Exists(cache))
        {
            jwt = File.ReadAllText(cache);
        }
        else
        {
            jwt = Sign();
            File.WriteAllText(cache, jwt);
        }
        """,
        """
        string jwt;
        if (!File.Exists(cache)) { jwt = Sign(); File.WriteAllText(cache, jwt); }
        else jwt = File.ReadAllText(cache);
        """,
        """
        var jwt = File.Exists(cache) ? File.ReadAllText(cache) : null;
        if (jwt == null)
        {
            jwt = Sign();
            File.WriteAllText(cache, jwt);
        }
        """,
        """
        string jwt;
        try
        {
            jwt = File.ReadAllText(cache);
        }
        catch (FileNotFoundException)
        {
            jwt = Sign();
            File.WriteAllText(cache, jwt);
        }
        """,
        """
        string jwt;
        switch (File.Exists(cache))
        {
            case true:
                jwt = File.ReadAllText(cache);
                break;
            default:
                jwt = Sign();
                File.WriteAllText(cache, jwt);
                break;
        }
        """,
    };

    [Theory]
    [MemberData(nameof(Caches))]
    public async Task A_cache_in_a_file_stays_as_a_whole_and_is_reported(string cache)
    {
        var source = Source(cache);
        var changed = await FixAll.InSolutionAsync(CustomerCode.OfFile(source).ToSolution());

        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains(Indented(cache) + "\n        var response = await http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", text, StringComparison.Ordinal);
        Assert.Equal(["IMS0003", "IMS0002"], (await Diagnosis.OfAsync(changed)).Select(static diagnostic => diagnostic.Id));
        var compilation = await changed.Projects.Single().GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private static async Task<string> MigratedAsync(string statements)
    {
        var solution = CustomerCode.OfFile(Source(statements)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }

    private static string Source(string statements) => Program.Replace("        #", Indented(statements), StringComparison.Ordinal);

    private static string Indented(string statements) => "        " + statements.Replace("\n", "\n        ", StringComparison.Ordinal);
}
