using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A form that somebody else gets, too, stays as it is, and the message says why.</summary>
public sealed class OtherReceiverTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static readonly string s_audit = Environment.GetEnvironmentVariable("AUDIT_URL");
            private static readonly string s_url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

            private static async Task Main()
            {
                using var http = new HttpClient();
                var fields = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = Assertion(),
                };
                STATEMENTS
            }

            private static void Check(IEnumerable<KeyValuePair<string, string>> form) => Acme.Effects.Use(1, form);

            private static string Assertion()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "B2@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    private const string Post = "using var response = await http.PostAsync(s_url, new FormUrlEncodedContent(fields)); Console.WriteLine(response.StatusCode);";

    [Theory]
    [InlineData("unknown-code", "Acme.Effects.Use(1, fields);" + Post)]
    [InlineData("unknown-code", "Acme.Effects.Use(1, fields);")]
    [InlineData("unknown-code", "Console.WriteLine(Acme.Effects.Through(1, fields)); Console.WriteLine(s_url);")]
    [InlineData("unknown-code", "Check(fields);" + Post)]
    [InlineData("unknown-code", "var content = new FormUrlEncodedContent(fields); Acme.Effects.Use(1, await content.ReadAsStringAsync()); using var response = await http.PostAsync(s_url, content);")]
    [InlineData("unknown-code", "using var request = new HttpRequestMessage(HttpMethod.Post, s_url) { Content = new FormUrlEncodedContent(fields) }; Acme.Effects.Use(1, request); await http.SendAsync(request);")]
    [InlineData("unknown-code", "Channel.CreateUnbounded<object>().Writer.TryWrite(fields);" + Post)]
    [InlineData("other-address", "await http.PostAsync(\"https://audit.example/assertions\", new FormUrlEncodedContent(fields));" + Post)]
    [InlineData("other-address", "await http.PostAsync(new Uri(\"https://audit.example/assertions\"), new FormUrlEncodedContent(fields));" + Post)]
    [InlineData("unknown-address", "await http.PostAsync(s_audit, new FormUrlEncodedContent(fields));" + Post)]
    public async Task A_form_with_another_receiver_stays(string reason, string statements)
    {
        var code = Code(statements);
        var before = code.ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(before));
        var reported = await Diagnosis.OfAsync(before);

        Assert.Contains(reason, reported.Where(static diagnostic => diagnostic.Id == "IMS0001").Select(static diagnostic => diagnostic.Properties.GetValueOrDefault("LeftReason")));
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(before)).Files);
    }

    [Theory]
    [InlineData(Post)]
    [InlineData("using var request = new HttpRequestMessage(HttpMethod.Post, s_url) { Content = new FormUrlEncodedContent(fields) }; Acme.Effects.Use(1, request.RequestUri); await http.SendAsync(request);")]
    [InlineData("await http.PostAsync(s_url, new FormUrlEncodedContent(fields));" + Post)]
    public async Task A_form_for_IMS_alone_is_migrated(string statements)
    {
        var after = CustomerCode.Of(await FixAll.InSolutionAsync(Code(statements).ToSolution())).Files["Program.cs"];

        Assert.Contains("client_credentials", after, StringComparison.Ordinal);
        Assert.DoesNotContain("JWT.Encode", after, StringComparison.Ordinal);
    }

    private static CustomerCode Code(string statements) =>
        CustomerCode.OfFile(Program.Replace("STATEMENTS", statements, StringComparison.Ordinal)) with { LibrariesAdded = ["Acme.dll"] };
}
