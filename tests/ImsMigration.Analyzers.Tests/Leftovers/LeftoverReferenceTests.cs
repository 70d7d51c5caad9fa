using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.Documentation;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Leftovers;

/// <summary>IMS1006: which libraries are said to be left over, and when nothing is said.</summary>
public sealed class LeftoverReferenceTests
{
    private const string Jose = "jose-jwt";

    /// <summary>All libraries of the rule that the tests have, but jose-jwt.</summary>
    private static readonly string[] s_others =
        ["System.IdentityModel.Tokens.Jwt.dll", "Microsoft.IdentityModel.JsonWebTokens.dll", "BouncyCastle.Cryptography.dll", "Azure.Security.KeyVault.Certificates.dll"];

    private const string Migrated = "internal static class Ims { public const string Token = \"https://ims-na1.adobelogin.com/ims/token/v3\"; }";

    [Fact]
    public async Task The_page_shows_what_is_reported()
    {
        var page = RulePage.Read("IMS1006");
        Assert.Equal(page.Output.TrimEnd('\n'), await LineAsync(Library(page.Failing)));
        Assert.Equal(string.Empty, await LineAsync(Library(page.Failing) with { LibrariesLeftOut = [.. s_others, Jose + ".dll"] }));
        Assert.Equal(string.Empty, await LineAsync(Library(page.Suppressed)));
        Assert.NotEqual(string.Empty, await LineAsync(Library(page.Suppressed.Replace("#pragma", "//", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task All_libraries_are_told_at_once()
    {
        var line = await LineAsync(Library(Migrated) with { LibrariesLeftOut = ["Azure.Security.KeyVault.Certificates.dll"] });
        Assert.Contains("'BouncyCastle.Cryptography, Microsoft.IdentityModel.JsonWebTokens, System.IdentityModel.Tokens.Jwt, jose-jwt'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A library that is used", "internal static class Other { public static string Make() => Jose.JWT.Encode(\"{}\", new byte[32], Jose.JwsAlgorithm.HS256); }")]
    [InlineData("The old flow is still there", "internal static class Old { public const string Field = \"jwt_token\"; }")]
    [InlineData("A metascope is still there", "internal static class Old { public const string Claim = \"https://ims-na1.adobelogin.com/s/ent_user_sdk\"; }")]
    public async Task Is_silent_while_something_is_needed(string what, string other) =>
        Assert.True(await LineAsync(Library(Migrated).With("Other.cs", other)) is "", what);

    [Theory]
    [InlineData("""{ "Adobe": { "Metascopes": "https://ims-na1.adobelogin.com/s/ent_user_sdk" } }""", true)]
    [InlineData("""{ "Adobe": { "TokenUrl": "https://ims-na1.adobelogin.com/ims/exchange/jwt" } }""", true)]
    [InlineData("""{ "Adobe": { "TokenUrl": "https://ims-na1.adobelogin.com/ims/token/v3", "Scopes": "openid,AdobeID" } }""", false)]
    public async Task Is_silent_while_a_configuration_file_holds_the_old_flow(string settings, bool isSilent) =>
        Assert.Equal(isSilent, await LineAsync(Library(Migrated).With("appsettings.json", settings)) is "");

    [Fact]
    public async Task Comes_once_when_the_last_of_the_old_flow_is_gone()
    {
        var code = (CustomerCode.OfFile(FlowCode.Whole("Ims"), "Example.cs") with { IsApplication = false, LibrariesLeftOut = [.. s_others] }).With("Other.cs", FlowCode.Whole("Other"));
        Assert.Empty(await Diagnosis.OfLeftoversAsync(code.ToSolution().Projects.Single()));
        var half = code.With("Example.cs", FlowCode.WholeMigrated("Ims"));
        Assert.Empty(await Diagnosis.OfLeftoversAsync(half.ToSolution().Projects.Single()));
        var whole = half.With("Other.cs", FlowCode.WholeMigrated("Other"));
        Assert.Single(await Diagnosis.OfLeftoversAsync(whole.ToSolution().Projects.Single()));
    }

    [Theory]
    [InlineData("internal static class Other { public const string Url = \"https://login.example.com/oauth2/token\"; }")]
    [InlineData("internal static class Other { } // https://ims-na1.adobelogin.com/ims/token/v3")]
    [InlineData("")]
    public async Task Is_silent_in_projects_that_do_not_ask_IMS_for_tokens(string source) => Assert.Equal(string.Empty, await LineAsync(Library(source)));

    [Fact]
    public async Task Code_that_does_not_compile_is_taken() => await LineAsync(Library(Migrated + " class Broken : Missing { void M() => }"));

    private static CustomerCode Library(string source) =>
        CustomerCode.OfFile(source, "Example.cs") with { IsApplication = false, LibrariesLeftOut = [.. s_others] };

    private static async Task<string> LineAsync(CustomerCode code)
    {
        var found = await Diagnosis.OfLeftoversAsync(code.ToSolution().Projects.Single());
        return string.Concat(found.Select(static diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return FormattableString.Invariant($"Example.cs({start.Line + 1},{start.Character + 1}): info {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }));
    }
}
