using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.TestKit;
using ImsMigration.WalkThrough.Dotnet;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>What <c>dotnet build</c> and <c>dotnet format</c> make of each project of <see cref="MixedSolution"/>.</summary>
[Collection(HostTests.Name)]
public sealed class MixedSolutionTests(MixedSolution solution) : IClassFixture<MixedSolution>
{
    public static IEnumerable<object[]> Encodings => EncodingCase.All.Select(static encoding => new object[] { encoding.Name });

    [Fact]
    public void Everything_builds_after_the_fix_and_nothing_is_reported()
    {
        GeneratedSolution.AssertSucceeded(solution.BuildAfter!);
        Assert.Empty(BuildOutput.ImsWarnings(solution.BuildAfter!.Output));
    }

    [Fact]
    public void A_second_fix_changes_nothing() => GeneratedSolution.AssertSucceeded(solution.SecondFix!);

    [Fact]
    public void No_project_file_and_no_other_file_is_touched_added_or_deleted()
    {
        Assert.Equal(solution.Before.Keys.Order(), solution.After.Keys.Order());
        Assert.All(
            solution.Before.Where(static file => !file.Key.EndsWith(".cs", StringComparison.Ordinal)),
            file => Assert.Equal(file.Value, solution.After[file.Key]));
    }

    [Fact]
    public void No_merge_marker_is_left() =>
        Assert.All(solution.After.Values, static text => Assert.DoesNotContain("<<<<<<<", text, StringComparison.Ordinal));

    [Fact]
    public void Two_target_frameworks_get_one_text()
    {
        Assert.Equal(FlowCode.WholeMigrated("Plain"), solution.After["Frameworks/Plain.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, solution.After["Frameworks/Program.cs"]);
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), solution.After["Frameworks/Assertions.cs"]);
        Assert.Equal(BranchedFlowCode.RequestsMigrated("NET10_0_OR_GREATER"), solution.After["Frameworks/Requests.cs"]);
    }

    [Fact]
    public void A_file_that_two_projects_link_is_migrated_once() =>
        Assert.Equal(FlowCode.WholeMigrated("Linked"), solution.After["Shared/Linked.cs"]);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_and_line_ends_stay(string name)
    {
        var (_, encoding, change) = EncodingCase.All.Single(candidate => candidate.Name == name);
        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes(change(FlowCode.WholeMigrated(name)))];
        Assert.Equal(expected, solution.BytesAfter($"Encodings/{name}.cs"));
    }

    [Fact]
    public void Warnings_as_errors_break_the_build_and_not_the_fix()
    {
        Assert.False(solution.StrictBuildBefore!.Succeeded);
        Assert.Equal(["IMS0001", "IMS0002", "IMS0003", "IMS0004"], BuildOutput.ImsWarnings(solution.StrictBuildBefore!.Output).Select(static warning => warning.Id).Order());
        Assert.Equal(FlowCode.WholeMigrated("Flow"), solution.After["Strict/Flow.cs"]);
    }

    [Theory]
    [InlineData("Quiet/ByPragma.cs")]
    [InlineData("Quiet/BySeverity.cs")]
    [InlineData("Quiet/BySuggestion.cs")]
    [InlineData("Generated/Client.g.cs")]
    [InlineData("Generated/Header.cs")]
    public void Suppressed_flows_and_generated_code_are_neither_edited_nor_reported(string path)
    {
        Assert.Equal(solution.Before[path], solution.After[path]);
        Assert.DoesNotContain(
            BuildOutput.ImsWarnings(solution.BuildAfter!.Output),
            warning => warning.File.Replace('\\', '/').EndsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void Modern_code_is_migrated_and_global_usings_go_with_their_last_user()
    {
        Assert.Equal(ModernCode.After, solution.After["Modern/TokenSource.cs"]);
        Assert.Empty(solution.After["Modern/Usings.cs"]);
    }
}
