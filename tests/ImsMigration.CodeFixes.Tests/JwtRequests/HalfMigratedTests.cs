using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>Migrations that were given up half-way, and requests whose fields stand beside an empty body.</summary>
public sealed class HalfMigratedTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text;

        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        var http = new HttpClient();

        """;

    private const string TokenUrl = "const string TokenUrl = \"https://ims-na1.adobelogin.com/ims/token/v3?client_id=\";\nConsole.WriteLine(TokenUrl + id);\n";

    [Theory]
    [InlineData("""await http.PostAsync("", new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["jwt_token"] = "" }));""")]
    [InlineData("""await http.PostAsync(string.Empty, new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = id, ["client_secret"] = secret, ["jwt_token"] = string.Empty }));""")]
    [InlineData("""var form = new Dictionary<string, string>(); form.Add("client_id", id); form.Add("client_secret", secret); form.Add("jwt_token", ""); await http.PostAsync("", new FormUrlEncodedContent(form));""")]
    public async Task An_empty_assertion_beside_the_token_endpoint_is_reported_and_goes(string request)
    {
        var code = CustomerCode.OfFile(Head + TokenUrl + request + "\n");
        Assert.Contains("IMS0001", await JwtProgram.ReportedAsync(code));
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.DoesNotContain("jwt_token", fixedText, StringComparison.Ordinal);
        Assert.Contains("client_credentials", fixedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new StringContent(\"\", Encoding.UTF8, \"application/x-www-form-urlencoded\")")]
    [InlineData("new StringContent(string.Empty, Encoding.ASCII, \"application/x-www-form-urlencoded\")")]
    [InlineData("new StringContent(\"\", Encoding.UTF8)")]
    [InlineData("new ByteArrayContent(new byte[0])")]
    [InlineData("new FormUrlEncodedContent(Array.Empty<KeyValuePair<string, string>>())")]
    [InlineData("new FormUrlEncodedContent(new List<KeyValuePair<string, string>>())")]
    public async Task A_body_of_nothing_is_empty_whatever_it_says_of_itself(string body)
    {
        var code = CustomerCode.OfFile(Head
            + "var response = await http.PostAsync($\"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID\", " + body + ");\nConsole.WriteLine(response.StatusCode + Encoding.UTF8.EncodingName);\n");
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.Contains("http.PostAsync(\"https://ims-na1.adobelogin.com/ims/token/v3\", new FormUrlEncodedContent(new Dictionary<string, string>", fixedText, StringComparison.Ordinal);
        Assert.Contains("[\"client_secret\"] = secret", fixedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_sends_something_stays()
    {
        var code = CustomerCode.OfFile(Head
            + "var response = await http.PostAsync($\"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID\", new StringContent(\"a=b\", Encoding.UTF8, \"application/x-www-form-urlencoded\"));\nConsole.WriteLine(response.StatusCode);\n");
        Assert.Contains("\"a=b\"", await JwtProgram.FixedAsync(code), StringComparison.Ordinal);
    }
}
