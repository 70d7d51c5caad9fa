using System;
using System.IO;
using System.Linq;
using ImsMigration.WalkThrough.Differences;
using ImsMigration.WalkThrough.Output;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>What is shown of customer code has no values in it.</summary>
public sealed class HiddenValuesTests
{
    [Theory]
    [InlineData("a.cs", """["client_secret"] = "kanarienvogel", // "Twenty" of them""", """["client_secret"] = "…", // "Twenty" of them""")]
    [InlineData("a.cs", """Post("https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=x&client_secret=kanarienvogel");""", """Post("https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=…&client_secret=…");""")]
    [InlineData("a.cs", """Post($"https://user:kanarienvogel@{Host}/ims/token/v3", '"', "kanarien\"vogel");""", """Post($"…/ims/token/v3", '"', "…");""")]
    [InlineData("a.cs", """["scope"] = "openid,AdobeID,user_management_sdk",""", """["scope"] = "openid,AdobeID,user_management_sdk",""")]
    [InlineData("a.cs", """var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") ?? @"kanarien""vogel";""", """var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") ?? @"…";""")]
    [InlineData("a.cs", "var pem = \"\"\"\n-----BEGIN PRIVATE KEY-----\nkanarienvogel\n\"\"\";", "var pem = \"\"\"\n…\n…\n\"\"\";")]
    [InlineData("a.cs", "var open = \"kanarienvogel", "var open = \"…")]
    [InlineData("a.json", """  "ClientSecret": "kanarienvogel", // "kept" """, """  "ClientSecret": "…", // "kept" """)]
    [InlineData("a.config", """<add key="AdobeSecret" value="kanarienvogel" /><Url>kanarienvogel</Url>""", """<add key="AdobeSecret" value="…" /><Url>…</Url>""")]
    [InlineData(".env", "# An example\nADOBE_CLIENT_SECRET=kanarienvogel\nkanarienvogel", "# An example\nADOBE_CLIENT_SECRET=…\n…")]
    [InlineData("a.yml", "adobe:\n  url: https://ims-na1.adobelogin.com/ims/token/v3?x=kanarienvogel", "adobe:\n  url: https://ims-na1.adobelogin.com/ims/token/v3…")]
    public void A_difference_is_shown_without_values(string path, string text, string shown)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        DiffPrinter.Print(new FileChange(path, LineDiff.Compare([], text.Split('\n'))), new Terminal(writer, colours: false));
        Assert.Equal(shown, string.Join('\n', writer.ToString().TrimEnd('\n').Split('\n').Skip(3).Select(static line => line[1..])));
    }

    [Fact]
    public void A_text_over_many_lines_is_hidden_in_both_versions()
    {
        string[] before = ["var a = \"\"\"", "kanarienvogel", "\"\"\";", "Old();"];
        string[] after = ["var a = \"\"\"", "kanarienvogel", "\"\"\";", "New(\"kanarienvogel\");"];
        using var writer = new StringWriter { NewLine = "\n" };
        DiffPrinter.Print(new FileChange("a.cs", LineDiff.Compare(before, after)), new Terminal(writer, colours: false));
        Assert.DoesNotContain("kanarienvogel", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("-Old();\n+New(\"…\");", writer.ToString(), StringComparison.Ordinal);
    }
}
