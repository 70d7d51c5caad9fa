using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary><c>dotnet format</c> follows the option that chooses the style, file by file.</summary>
[Collection(HostTests.Name)]
public sealed class StyleOptionTests(PackedAnalyzers analyzers) : IDisposable
{
    private const string Options = """
        root = true

        [ByHand.cs]
        ims_migration.style = request_only

        [Library.cs]
        ims_migration.style = identity_model

        [Typo.cs]
        ims_migration.style = requests_only

        """;

    private readonly GeneratedSolution _solution = new(analyzers);

    [Fact]
    public async Task Every_file_is_migrated_in_the_style_that_is_chosen_for_it()
    {
        _solution.AddProject("A", ProjectKinds.Library);
        _solution.Write(".editorconfig", Options);
        _solution.Write("A/ByHand.cs", FlowCode.Whole("ByHand"));
        _solution.Write("A/Typo.cs", FlowCode.Whole("Typo"));
        _solution.AddProject("B", ProjectKinds.Application, """<PackageReference Include="Duende.IdentityModel" Version="8.1.0" />""");
        _solution.Write("B/Library.cs", OAuthLibraryCode.Before);
        await _solution.RestoreAsync();

        await _solution.FormatAsync();

        var byHand = _solution.Read("A/ByHand.cs");
        Assert.Contains("/ims/token/v3", byHand, StringComparison.Ordinal);
        Assert.Contains("private static string Assertion()", byHand, StringComparison.Ordinal);
        Assert.Equal(OAuthLibraryCode.After("Duende.IdentityModel"), _solution.Read("B/Library.cs"));
        Assert.Equal(FlowCode.WholeMigrated("Typo"), _solution.Read("A/Typo.cs"));
        var build = await _solution.BuildAsync();
        GeneratedSolution.AssertSucceeded(build);
        var left = BuildOutput.ImsWarnings(build.Output).ToList();
        Assert.All(left, static warning => Assert.EndsWith("ByHand.cs", warning.File, StringComparison.Ordinal));
        Assert.Equal(["IMS0002", "IMS0003"], left.Select(static warning => warning.Id).Where(static id => id != "IMS0004").Distinct().Order());
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();
}
