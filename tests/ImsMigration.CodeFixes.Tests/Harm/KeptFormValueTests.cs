using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A call that makes the assertion of a declared form and does something else, too, runs before the request, which is migrated.</summary>
public sealed class KeptFormValueTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;
        using Refit;

        internal static class Program
        {
            private static readonly IIms s_api = RestService.For<IIms>("https://ims-na1.adobelogin.com");

            private static async Task Main() => Console.WriteLine(await Login(s_api));

            LOGIN

            private static string Assertion()
            {
                File.AppendAllText("audit.log", "signed");
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);
            }
        }

        DECLARATIONS
        """;

    private const string Class = """
        internal interface IIms { [Post("/ims/exchange/jwt")] Task<string> Login([Body(BodySerializationMethod.UrlEncoded)] Form form); }
        internal sealed class Form
        {
            [AliasAs("client_id")] public string Id { get; set; }
            [AliasAs("client_secret")] public string Secret { get; set; }
            [AliasAs("jwt_token")] public string Jwt { get; set; }
        }
        """;

    private const string Record = """
        internal interface IIms { [Post("/ims/exchange/jwt")] Task<string> Login([Body(BodySerializationMethod.UrlEncoded)] Form form); }
        internal sealed record Form([property: AliasAs("client_id")] string Id, [property: AliasAs("client_secret")] string Secret, [property: AliasAs("jwt_token")] string Jwt);
        """;

    private const string Required = """
        internal interface IIms { [Post("/ims/exchange/jwt")] Task<string> Login([Body(BodySerializationMethod.UrlEncoded)] Form form); }
        internal sealed class Form
        {
            [AliasAs("client_id")] public required string Id { get; init; }
            [AliasAs("client_secret")] public required string Secret { get; init; }
            [AliasAs("jwt_token")] public required string Jwt { get; init; }
        }
        """;

    private const string Secret = """Environment.GetEnvironmentVariable("SECRET")""";

    public static TheoryData<string, string> Forms => new()
    {
        { "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });\n    }", Class },
        { "private static async Task<string> Login(IIms api)\n    {\n        var form = new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() };\n        return await api.Login(form);\n    }", Class },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });\n    }", Required },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(new Form { Jwt = Assertion(), Id = \"id\", Secret = SECRET });\n    }", Class },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(new Form(\"id\", SECRET, Assertion()));\n    }", Record },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(new(Jwt: Assertion(), Id: \"id\", Secret: SECRET));\n    }", Record },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await new Func<Task<string>>(() => { return api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() }); })();\n    }", Class },
        { "private static Task<string> Login(IIms api) => api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });", Class },
        { "private static async Task<string> Login(IIms api) => await api.Login(new Form(\"id\", SECRET, Assertion()));", Record },
        { "private static async Task<string> Login(IIms api)\n    {\n        return await new Func<Task<string>>(() => api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() }))();\n    }", Class },
        { "private static async Task<string> Login(IIms api)\n    {\n        if (api is null)\n            return null;\n        else\n            return await api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });\n    }", Class },
        {
            "private static async Task<string> Login(IIms api)\n    {\n        return await api.Login(\"id\", SECRET, Assertion());\n    }",
            """
            internal interface IIms { [Post("/ims/exchange/jwt"), Multipart] Task<string> Login([AliasAs("client_id")] string id, [AliasAs("client_secret")] string secret, [AliasAs("jwt_token")] string jwt); }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_signer_runs_before_the_request_and_the_request_is_migrated(string login, string declarations)
    {
        var changed = await MigratedAsync(login, declarations);

        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", changed, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^\s+(_ = )?Assertion\(\);|\{ Assertion\(\); ", changed);
        Assert.Contains("File.AppendAllText(\"audit.log\"", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_expression_of_a_method_becomes_a_block()
    {
        var changed = await MigratedAsync("private static Task<string> Login(IIms api) => api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });", Class);

        Assert.Contains(
            "    private static Task<string> Login(IIms api)\n    {\n        Assertion();\n        return api.Login(new Form { Id = \"id\", Secret = Environment.GetEnvironmentVariable(\"SECRET\") });\n    }\n",
            changed,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_expression_of_a_property_becomes_its_getter()
    {
        var changed = await MigratedAsync("private static Task<string> Login(IIms api) => Answer;\n\n    private static Task<string> Answer => s_api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });", Class);

        Assert.Contains("    private static Task<string> Answer\n    {\n        get\n        {\n            Assertion();\n            return s_api.Login(", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_statement_can_stand_the_request_stays_and_is_reported()
    {
        const string Login = "private static Task<string> Login(IIms api) => s_answer;\n\n    private static readonly Task<string> s_answer = s_api.Login(new Form { Id = \"id\", Secret = SECRET, Jwt = Assertion() });";

        var changed = await MigratedAsync(Login, Class);

        Assert.Contains("/ims/exchange/jwt", changed, StringComparison.Ordinal);
        Assert.Contains("Jwt = Assertion() });", changed, StringComparison.Ordinal);
        Assert.Contains("IMS0001", (await Diagnosis.OfAsync(CustomerCode.OfFile(changed).ToSolution())).Select(static diagnostic => diagnostic.Id));
    }

    private static async Task<string> MigratedAsync(string login, string declarations)
    {
        var source = Program
            .Replace("LOGIN", login, StringComparison.Ordinal)
            .Replace("DECLARATIONS", declarations, StringComparison.Ordinal)
            .Replace(" SECRET", " " + Secret, StringComparison.Ordinal);
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}
