using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.AfterMigration;

/// <summary>IMS1005 where one method requests the token and calls the API: its part for the token becomes a method of its own, or nothing is offered.</summary>
[Collection(ImsTests.Name)]
public sealed class TokenPartFixTests(ImsFixture ims)
{
    private const string Token = "var token = (await ims.Content.ReadFromJsonAsync<TokenAnswer>(cancellation)).AccessToken;\n        ";

    [Fact]
    public async Task The_part_moves_word_for_word_and_callers_at_once_failures_expiry_and_cancellation_are_safe()
    {
        var solution = SolutionOf(Token + TokenPerCallCode.UseOfToken, TokenPerCallCode.Checks);
        var changed = await FixAll.InSolutionAsync(solution);
        var text = CustomerCode.Of(changed).Files["Program.cs"];
        Assert.Contains("        // First the token\n        var token = await GetTokenAsync(cancellation);\n        using var request = ", text, StringComparison.Ordinal);
        Assert.Contains("    private async Task<string> RequestTokenAsync(CancellationToken cancellation)\n    {\n        using var ims = await _ims.PostAsync(", text, StringComparison.Ordinal);
        Assert.Contains("        ims.EnsureSuccessStatusCode();\n        var answer = await ims.Content.ReadFromJsonAsync<TokenAnswer>(cancellation);\n        _token = answer.AccessToken;\n", text, StringComparison.Ordinal);
        Assert.Empty((await Diagnosis.OfEveryRuleAsync(changed)).Where(static diagnostic => diagnostic.Id == "IMS1005"));

        var (run, _) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Theory]
    [InlineData("The method leaves in between", "if (ims.Content.Headers.ContentLength == 0) { return null; }\n        " + Token + TokenPerCallCode.UseOfToken)]
    [InlineData("More than the token is used", Token + "var date = ims.Headers.Date;\n        page += date;\n        " + TokenPerCallCode.UseOfToken)]
    [InlineData("Something else is done in between", "Console.WriteLine(\"Reading page \" + page);\n        " + Token + TokenPerCallCode.UseOfToken)]
    [InlineData("The token is changed", Token + "token = token.Trim();\n        " + TokenPerCallCode.UseOfToken)]
    [InlineData("The lifetime is not known", "var token = await ims.Content.ReadAsStringAsync(cancellation);\n        " + TokenPerCallCode.UseOfToken)]
    [InlineData("The API is called in between", "await _api.GetStringAsync(\"https://usermanagement.adobe.io/v2/ping\", cancellation);\n        " + Token + TokenPerCallCode.UseOfToken)]
    public async Task Nothing_is_offered_where_the_part_cannot_be_taken_out(string what, string rest)
    {
        var solution = SolutionOf(rest, TokenPerCallCode.ManyCalls);
        var found = Assert.Single((await Diagnosis.OfEveryRuleAsync(solution)).Where(static diagnostic => diagnostic.Id == "IMS1005"));
        Assert.True(await FixAll.AtAsync(solution, found) is null, what);
    }

    private static Solution SolutionOf(string rest, string program)
    {
        var source = TokenPerCallCode.Usings + TokenPerCallCode.Client(TokenPerCallCode.Mixed(rest), calls: string.Empty) + program + TokenPerCallCode.Answer;
        var solution = CustomerCode.OfFile(source).ToSolution();
        Assert.Empty(solution.Projects.Single().GetCompilationAsync().GetAwaiter().GetResult()!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return solution;
    }
}
