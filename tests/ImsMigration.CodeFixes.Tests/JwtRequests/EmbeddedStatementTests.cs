using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>A statement without braces gets them where the fix makes two of it.</summary>
[Collection(ImsTests.Name)]
public sealed class EmbeddedStatementTests(ImsFixture ims)
{
    private const string Start = """
        var form = new Dictionary<string, string>();
        form.Add("client_id", Id);
        form.Add("client_secret", Secret);

        """;

    private const string End = "\nreturn await Check(Http.PostAsync(Url, Form(form)));";

    [Theory]
    [InlineData("if (Id == \"nobody\")\n    form.Add(\"locale\", \"en\");\nelse form.Add(\"jwt_token\", jwt);", "else\n        {", 12)]
    [InlineData("if (Id != \"nobody\") form[\"jwt_token\"] = jwt;", "if (Id != \"nobody\")\n        {", 12)]
    [InlineData("if (Id != \"nobody\")\n    form[\"jwt_token\"] = jwt;", "if (Id != \"nobody\")\n        {", 12)]
    [InlineData("foreach (var one in new[] { 1 }) form[\"jwt_token\"] = jwt;", "foreach (var one in new[] { 1 })\n        {", 12)]
    [InlineData("for (var at = 0; at < 1; at++)\n    form[\"jwt_token\"] = jwt;", "at++)\n        {", 12)]
    [InlineData("while (form.Count == 0 || !form.ContainsKey(\"client_secret\")) form[\"client_secret\"] = Secret;\nlock (form) form.Add(\"jwt_token\", jwt);", "lock (form)\n        {", 12)]
    [InlineData("using (new MemoryStream())\n    form.Add(\"jwt_token\", jwt);", "using (new MemoryStream())\n        {", 12)]
    public async Task Both_fields_stay_where_the_token_was(string statement, string block, int depth)
    {
        var code = JwtProgram.With(Start + statement + End);
        var fixedText = await JwtProgram.FixedAsync(code);
        var start = fixedText.IndexOf(block, StringComparison.Ordinal);
        Assert.True(start >= 0, fixedText);
        var end = fixedText.IndexOf("\n        }", start, StringComparison.Ordinal);
        var lines = fixedText[(start + block.Length + 1)..end].Split('\n');
        Assert.All(lines, line => Assert.StartsWith(new string(' ', depth), line, StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("\"grant_type\"", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("\"scope\"", StringComparison.Ordinal));
        await JwtProgram.AssertMigratedAsync(ims, code, block);
    }

    [Fact]
    public async Task A_multipart_form_and_a_switch_are_no_different()
    {
        var code = JwtProgram.With("""
            var form = new MultipartFormDataContent();
            form.Add(new StringContent(Id), "client_id");
            if (Secret.Length > 0)
                form.Add(new StringContent(Secret), "client_secret");
            switch (Id.Length)
            {
                case 0:
                    return 1;
                default:
                    if (jwt.Length > 0)
                        form.Add(new StringContent(jwt), "jwt_token");
                    break;
            }
            return await Check(Http.PostAsync(Url, form));
            """);
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.DoesNotContain("if (jwt.Length > 0)\n                    form", fixedText, StringComparison.Ordinal);
        Assert.Contains("form.Add(new StringContent(\"client_credentials\"), \"grant_type\");", fixedText, StringComparison.Ordinal);
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.With("Program.cs", fixedText).ToSolution()));
    }

    [Fact]
    public async Task Where_the_other_fields_are_there_already_the_condition_does_not_take_the_next_statement()
    {
        var code = JwtProgram.With(Start + """
            form.Add("grant_type", "client_credentials");
            form.Add("scope", "openid,AdobeID,user_management_sdk");
            if (Id != "nobody")
                form.Add("jwt_token", jwt);
            form.Add("locale", "en");
            """ + End);
        var fixedText = await JwtProgram.FixedAsync(code);
        Assert.DoesNotContain("jwt_token", fixedText, StringComparison.Ordinal);
        Assert.DoesNotContain("if (Id != \"nobody\")\n            form.Add(\"locale\"", fixedText, StringComparison.Ordinal);
        Assert.DoesNotContain("if (Id != \"nobody\")\n        form.Add(\"locale\"", fixedText, StringComparison.Ordinal);
    }
}
