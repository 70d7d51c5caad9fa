using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Styles;

/// <summary>The action that lets a standard OAuth library make the request, where the project references one.</summary>
[Collection(ImsTests.Name)]
public sealed class OAuthLibraryTests(ImsFixture ims)
{
    private const string Key = "ims_migration.style=identity_model";

    private static readonly string[] s_tokenFields = ["client_id", "client_secret", "grant_type", "scope"];

    public static TheoryData<string> Libraries => ["Duende.IdentityModel", "IdentityModel"];

    public static IEnumerable<object[]> Shapes => ShapeTests.Shapes.Where(static shape => ((string)shape[0]).Split('/')[0] is "HttpClientForms" or "AssertionLayouts" or "Samples" or "Surroundings" or "ValueFlow");

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task The_request_its_check_and_its_answer_become_those_of_the_library(string library)
    {
        var action = await OfferedAsync(CustomerCode.OfFile(OAuthLibraryCode.Before), library);
        Assert.Equal("Request the token with " + library, action?.Title);
        var changed = await FixAll.ChangedAsync(action!);
        Assert.Equal(OAuthLibraryCode.After(library), CustomerCode.Of(changed).Files["Program.cs"]);
        await AssertGetsTokenAsync(changed);
    }

    [Fact]
    public async Task Without_the_library_it_is_not_offered() =>
        Assert.Null(await OfferedAsync(CustomerCode.OfFile(OAuthLibraryCode.Before), library: null));

    [Theory]
    [InlineData("if (!response.IsSuccessStatusCode) { return null; }")]
    [InlineData("response.Headers.TryGetValues(\"x-request-id\", out _);")]
    [InlineData("var stream = await response.Content.ReadAsStreamAsync();")]
    [InlineData("var copy = response;")]
    [InlineData("if ((await response.Content.ReadAsStringAsync()).Contains(\"error\")) { return null; }")]
    public async Task What_the_library_cannot_say_is_left_to_the_same_library(string read)
    {
        var code = CustomerCode.OfFile(OAuthLibraryCode.Before.Replace("response.EnsureSuccessStatusCode();", read, StringComparison.Ordinal));
        Assert.Null(await OfferedAsync(code, "Duende.IdentityModel"));
        var configured = code.With(".editorconfig", "root = true\n[*.cs]\nims_migration.style = identity_model\n");
        Assert.Contains("[\"grant_type\"]", CustomerCode.Of(await FixAll.InSolutionAsync(configured.ToSolution())).Files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_option_makes_it_the_default()
    {
        var code = CustomerCode.OfFile(OAuthLibraryCode.Before) with { LibrariesAdded = ["Duende.IdentityModel.dll"] };
        var configured = code.With(".editorconfig", "root = true\n[*.cs]\nims_migration.style = identity_model\n").ToSolution();
        var once = await FixAll.InSolutionAsync(configured);
        Assert.Equal(OAuthLibraryCode.After("Duende.IdentityModel"), CustomerCode.Of(once).Files["Program.cs"]);
        Assert.Empty(await Diagnosis.OfAsync(once));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Wherever_it_is_offered_the_program_gets_its_token(string shape)
    {
        if (await OfferedAsync(ShapeFolder.Before(shape), "Duende.IdentityModel") is { } action)
        {
            await AssertGetsTokenAsync(await FixAll.InSolutionAsync(await FixAll.ChangedAsync(action)));
        }
    }

    private static async Task<CodeAction?> OfferedAsync(CustomerCode code, string? library)
    {
        var solution = (code with { LibrariesAdded = library is null ? [] : [library + ".dll"] }).ToSolution();
        var diagnostic = (await Diagnosis.OfAsync(solution)).FirstOrDefault(static diagnostic => diagnostic.Id == "IMS0001");
        return diagnostic is null
            ? null
            : (await FixAll.ActionsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic)).SingleOrDefault(static action => action.EquivalenceKey == Key);
    }

    private async Task AssertGetsTokenAsync(Solution program)
    {
        var (run, requests) = await ims.RunAsync(program, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.NotEmpty(requests);
        Assert.All(requests, request =>
        {
            Assert.Equal(("POST", "/ims/token/v3", 200), (request.Method, request.Path, request.StatusCode));
            Assert.Empty(request.QueryFields);
            Assert.Equal(s_tokenFields, request.Fields.Select(static field => field.Name).Order());
        });
    }
}
