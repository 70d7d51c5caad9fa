using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A call of which nobody knows what it does stays wherever it stands in a request that is written anew, and the request is migrated.</summary>
public sealed class OmittedEffectTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task Main()
            {
                var secret = Environment.GetEnvironmentVariable("SECRET");
                var boundary = "----WebKit";
                using var http = new HttpClient();
                using var web = new WebClient();
                REQUEST
                await Task.Yield();
            }

            private static int s_count;

            private static string Counted(string name)
            {
                s_count++;
                return name;
            }

            private static string Named(string name)
            {
                Acme.Audit.Note(name);
                return name;
            }

            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    private const string Url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

    private const string Multipart = """
        string body = "--" + BOUNDARY + "\r\n" +
                    "Content-Disposition: form-data; name=\"client_id\"\r\n\r\nid\r\n" +
                    "--" + boundary + "\r\n" +
                    "Content-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + secret + "\r\n" +
                    "--" + boundary + "\r\n" +
                    "Content-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + Sign() + "\r\n" +
                    "--" + LAST + "--\r\n";
                web.Headers.Add("Content-Type", HEADER);
                Console.WriteLine(web.UploadString("URL", body));
        """;

    public static TheoryData<string, string> Requests => new()
    {
        { MultipartOf("Acme.Audit.Through(boundary)", "boundary", "\"multipart/form-data; boundary=\" + boundary"), "Acme.Audit.Through(boundary)" },
        { MultipartOf("(Acme.Audit.Note(\"a\") ? boundary : null)", "boundary", "\"multipart/form-data; boundary=\" + boundary"), "Acme.Audit.Note(\"a\")" },
        { MultipartOf("boundary", "Acme.Audit.Through(boundary)", "\"multipart/form-data; boundary=\" + boundary"), "Acme.Audit.Through(boundary)" },
        { MultipartOf("boundary", "boundary", "\"multipart/form-data; boundary=\" + Acme.Audit.Through(boundary)"), "Acme.Audit.Through(boundary)" },
        { MultipartOf("boundary", "boundary", "Acme.Audit.Through(\"multipart/form-data; boundary=\" + boundary)"), "Acme.Audit.Through(\"multipart/form-data; boundary=\" + boundary)" },
        {
            """
            var url = $"URL?client_id=id&client_secret={secret}&jwt_token={Acme.Audit.Through(Sign())}";
                    Console.WriteLine(await (await http.PostAsync(url, null)).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Through(Sign())"
        },
        {
            """
            var url = "URL?client_id=" + Acme.Audit.Through("id") + "&client_secret=" + secret + "&jwt_token=" + Sign();
                    Console.WriteLine(await (await http.PostAsync(url, null)).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Through(\"id\")"
        },
        {
            """
            var body = "{\"client_id\":\"id\",\"client_secret\":\"" + secret + "\",\"jwt_token\":\"" + Sign() + "\"}";
                    Console.WriteLine(await (await http.PostAsync("URL", new StringContent(body, Acme.Audit.Through(Encoding.UTF8), "application/json"))).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Through(Encoding.UTF8)"
        },
        {
            """
            var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, [Named("jwt_token")] = Sign() };
                    Console.WriteLine(await (await http.PostAsync("URL", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync());
            """,
            "        Named(\"jwt_token\");"
        },
        {
            """
            var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = new[] { Sign() }[Acme.Audit.Through(0)] };
                    Console.WriteLine(await (await http.PostAsync("URL", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Through(0)"
        },
    };

    [Theory]
    [InlineData("Acme.Audit.Through(Sign())")]
    [InlineData("Named(Sign())")]
    [InlineData("Counted(Sign())")]
    public async Task A_call_in_a_text_that_becomes_a_form_takes_the_place_of_the_text(string value)
    {
        var changed = await MigratedAsync(
            $$"""
            var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\nid\r\n" +
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + secret + "\r\n" +
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + {{value}} + "\r\n--" + boundary + "--\r\n";
                    var content = new StringContent(body);
                    content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + boundary);
                    Console.WriteLine(await (await http.PostAsync("URL", content)).Content.ReadAsStringAsync());
                    Console.WriteLine(s_count);
            """);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.Contains($"        {value};\n", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("var body", changed, StringComparison.Ordinal);
    }

    /// <summary>Requests whose field has a name that is not certain.</summary>
    public static TheoryData<string, string> Uncertain => new()
    {
        {
            """
            var body = "client_id=id&client_secret=" + secret + (Acme.Audit.Note("b") ? "&jwt_token=" : "&jwt_token=") + Sign();
                    Console.WriteLine(await (await http.PostAsync("URL", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"))).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Note(\"b\")"
        },
        {
            """
            var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, [Acme.Audit.Note("c") ? "jwt_token" : "jwt_token"] = Sign() };
                    Console.WriteLine(await (await http.PostAsync("URL", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync());
            """,
            "Acme.Audit.Note(\"c\")"
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    [MemberData(nameof(Uncertain))]
    public async Task The_call_is_still_there_once(string request, string effect)
    {
        var changed = await MigratedAsync(request);

        Assert.Equal(2, changed.Split(effect).Length);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_request_is_migrated_all_the_same(string request, string effect)
    {
        var changed = await MigratedAsync(request);

        Assert.DoesNotContain("jwt_token", changed.Replace(effect, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
    }

    private static string MultipartOf(string boundary, string last, string header) => Multipart
        .Replace("BOUNDARY", boundary, StringComparison.Ordinal)
        .Replace("LAST", last, StringComparison.Ordinal)
        .Replace("HEADER", header, StringComparison.Ordinal);

    private static async Task<string> MigratedAsync(string request)
    {
        var source = Program.Replace("REQUEST", request, StringComparison.Ordinal).Replace("\"URL", "\"" + Url, StringComparison.Ordinal);
        var solution = ReferencedAssembly.AddTo(CustomerCode.OfFile(source).ToSolution());
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
