using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>
/// <c>dotnet format</c> asks the first diagnostic of a rule for the action to apply everywhere. The first one here has
/// none; with a common Fix All provider nothing at all would be fixed, and the exit code would not tell.
/// </summary>
[Collection(HostTests.Name)]
public sealed class UnfixableFirstTests(PackedAnalyzers analyzers) : IDisposable
{
    private const string NotUnderstood = """
        using System.IO;
        using System.Net.Http;
        using System.Text;
        using System.Threading.Tasks;

        internal static class AFirst
        {
            internal static Task<HttpResponseMessage> SendAsync(HttpClient http) =>
                http.PostAsync(
                    "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                    new StringContent(File.ReadAllText("request.txt"), Encoding.UTF8, "application/x-www-form-urlencoded"));
        }

        """;

    private readonly GeneratedSolution _solution = new(analyzers);

    [Fact]
    public async Task What_comes_after_a_place_without_a_fix_is_fixed_and_the_place_stays_reported()
    {
        _solution.AddProject("A", ProjectKinds.Library);
        _solution.Write("A/AFirst.cs", NotUnderstood);
        _solution.Write("A/Later.cs", FlowCode.Whole("Later"));
        _solution.AddProject("B", ProjectKinds.Library);
        _solution.Write("B/Last.cs", FlowCode.Whole("Last"));
        await _solution.RestoreAsync();

        await _solution.FormatAsync();

        Assert.Equal(NotUnderstood, _solution.Read("A/AFirst.cs"));
        Assert.Equal(FlowCode.WholeMigrated("Later"), _solution.Read("A/Later.cs"));
        Assert.Equal(FlowCode.WholeMigrated("Last"), _solution.Read("B/Last.cs"));
        var build = await _solution.BuildAsync();
        GeneratedSolution.AssertSucceeded(build);
        var left = Assert.Single(BuildOutput.ImsWarnings(build.Output));
        Assert.Equal("IMS0001", left.Id);
        Assert.EndsWith("AFirst.cs", left.File, StringComparison.Ordinal);
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();
}
