using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>What another service takes, and what a test expects of a request, is no request to the exchange.</summary>
public sealed class OtherServiceTests
{
    private const string Profile = """
        var profile = await Http.GetStringAsync("https://ims-na1.adobelogin.com/ims/profile/v1");
        Console.WriteLine(profile.Length);

        """;

    [Theory]
    [InlineData("""await Http.PostAsync(Environment.GetEnvironmentVariable("WORKFRONT_HOST") + "/integrations/oauth2/api/v1/jwt/exchange", Text($"client_id={Id}&client_secret={Secret}&jwt_token={token}"));""")]
    [InlineData("""await Http.PostAsync(Environment.GetEnvironmentVariable("WORKFRONT_TOKEN_URL"), Text($"client_id={Id}&client_secret={Secret}&jwt_token={token}"));""")]
    [InlineData("""await Http.PostAsync(Environment.GetEnvironmentVariable("WORKFRONT_TOKEN_URL"), Text("client_id=" + Id + "&client_secret=" + Secret + "&jwt_token=" + token));""")]
    [InlineData("""await Http.PostAsync(Environment.GetEnvironmentVariable("WORKFRONT_TOKEN_URL"), Form(new Dictionary<string, string> { ["client_id"] = Id, ["client_secret"] = Secret, ["jwt_token"] = token }));""")]
    public async Task A_request_of_Workfront_beside_a_read_of_the_profile_is_left_alone(string request)
    {
        var code = JwtProgram.With(Profile + "var token = Workfront();\n" + request + "\nreturn jwt.Length;", """
                private static string Workfront()
                {
                    using var key = RSA.Create();
                    key.ImportFromPem(File.ReadAllText("workfront.key"));
                    return JWT.Encode(new Dictionary<string, object> { ["iss"] = "customer", ["sub"] = "user", ["exp"] = 1 }, key, JwsAlgorithm.RS256);
                }
            """);
        var text = code.Files["Program.cs"];
        code = code.With("Program.cs", text.Replace("    private const string Url = \"https://ims-na1.adobelogin.com/ims/exchange/jwt\";\n", string.Empty, System.StringComparison.Ordinal).Replace("        var jwt = Sign();\n", "        var jwt = \"\";\n", System.StringComparison.Ordinal));
        text = code.Files["Program.cs"];
        var sign = text.IndexOf("    private static string Sign()", System.StringComparison.Ordinal);
        code = code.With("Program.cs", text[..sign] + text[text.IndexOf("    private static string Workfront()", System.StringComparison.Ordinal)..]);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Empty(await Diagnosis.OfAsync(code.ToSolution()));
        await JwtProgram.AssertUntouchedAsync(code);
    }

    [Theory]
    [InlineData("""handler.When("https://ims-na1.adobelogin.com/ims/exchange/jwt").WithFormData("client_id", "a").WithFormData("client_secret", "b").WithFormData("jwt_token", "x").Respond("application/json", "{}");""")]
    [InlineData("""handler.When("https://ims-na1.adobelogin.com/ims/exchange/jwt").WithContent("client_id=a&client_secret=b&jwt_token=x").Respond("application/json", "{}");""")]
    [InlineData("""handler.Expect("https://ims-na1.adobelogin.com/ims/exchange/jwt").WithFormData(new Dictionary<string, string> { ["client_id"] = "a", ["client_secret"] = "b", ["jwt_token"] = "x" });""")]
    [InlineData("""handler.When("https://ims-na1.adobelogin.com/ims/exchange/jwt").WithPartialContent("client_id=a&client_secret=b&jwt_token=").Respond("application/json", "{}");""")]
    public async Task An_expectation_of_a_test_is_no_request(string expectation)
    {
        var code = JwtProgram.With("var handler = new RichardSzalay.MockHttp.MockHttpMessageHandler();\n" + expectation + "\nreturn jwt.Length;");
        code = code.With("Program.cs", "using RichardSzalay.MockHttp;\n" + code.Files["Program.cs"]);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Contains(expectation, await JwtProgram.FixedAsync(code), System.StringComparison.Ordinal);
        Assert.DoesNotContain(await Diagnosis.OfAsync(code.ToSolution()), static diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) == "\"jwt_token\"");
    }
}
