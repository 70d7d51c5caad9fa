using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>All statements at the top level of a program are one method: what holds in a method holds there.</summary>
public sealed class TopLevelTests
{
    private const string Url = "https://ims-na1.adobelogin.com/ims/token/v3";

    private const string Head = """
        using System;
        using System.Net.Http;
        using System.Text;

        var http = new HttpClient();

        """;

    public static TheoryData<string> WrittenAgain =>
    [
        "var secret = Environment.GetEnvironmentVariable(\"S\");\nvar url = $\"" + Url + "?client_id=id&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID\";\nsecret = \"\";\nvar response = await http.PostAsync(url, null);",
        "var secret = Environment.GetEnvironmentVariable(\"S\");\nvar url = \"" + Url + "?client_id=id&client_secret=\" + secret + \"&grant_type=client_credentials&scope=openid,AdobeID\";\nif (url.Length > 0) { secret = null; }\nvar response = await http.PostAsync(url, null);",
        "var id = Environment.GetEnvironmentVariable(\"I\");\nvar url = \"" + Url + "?client_secret=\" + Environment.GetEnvironmentVariable(\"S\") + \"&grant_type=client_credentials&scope=openid,AdobeID\";\nurl += \"&client_id=\" + id;\nid += \"x\";\nvar response = await http.PostAsync(url, null);",
        "var secret = Environment.GetEnvironmentVariable(\"S\");\nvar builder = new StringBuilder(\"" + Url + "?client_id=id&grant_type=client_credentials&scope=openid,AdobeID\");\nbuilder.Append(\"&client_secret=\").Append(secret);\nsecret = \"\";\nvar response = await http.PostAsync(builder.ToString(), null);",
    ];

    [Theory]
    [MemberData(nameof(WrittenAgain))]
    public async Task A_value_that_is_written_again_is_not_read_later(string statements)
    {
        var code = CustomerCode.OfFile(Head + statements + "\nConsole.WriteLine(response.StatusCode);\n");
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Equal(code.Files["Program.cs"], await JwtProgram.FixedAsync(code));
    }

    [Theory]
    [MemberData(nameof(WrittenAgain))]
    public async Task The_secret_in_the_URL_is_reported_as_in_a_method(string statements)
    {
        var lines = string.Join('\n', statements.Split('\n').Append("Console.WriteLine(response.StatusCode);"));
        var inMethod = Head.Replace("var http = new HttpClient();\n", string.Empty, StringComparison.Ordinal).ReplaceLineEndings("\n")
            + "static class Program\n{\n    static async System.Threading.Tasks.Task Main()\n    {\nvar http = new HttpClient();\n" + lines + "\n    }\n}\n";
        var expected = await JwtProgram.ReportedAsync(CustomerCode.OfFile(inMethod));
        Assert.Contains("IMS1003", expected);
        Assert.Equal(expected, await JwtProgram.ReportedAsync(CustomerCode.OfFile(Head + lines + "\n")));
    }
}
