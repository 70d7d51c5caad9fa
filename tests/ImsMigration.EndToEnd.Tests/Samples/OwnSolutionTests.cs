using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Steps;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>The walk-through on a solution that is not one of the samples.</summary>
[Collection(SampleTests.Name)]
public sealed class OwnSolutionTests(PackedAnalyzers analyzers) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ims-own-solution-");

    [Fact]
    public async Task LibraryWithCentralPackageManagement_IsMigrated_AndNotRun()
    {
        Write("Own.slnx", """<Solution><Project Path="Own.Library/Own.Library.csproj" /></Solution>""");
        Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="System.IdentityModel.Tokens.Jwt" Version="8.23.0" />
              </ItemGroup>
            </Project>
            """);
        Write("Own.Library/Own.Library.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.IdentityModel.Tokens.Jwt" />
              </ItemGroup>
            </Project>
            """);
        CopyFromSample("AccessToken.cs");
        CopyFromSample("ImsClient.cs");

        using var walk = await FinishedWalk.RunAsync(_folder.FullName, analyzers);

        Assert.True(walk.Report.Succeeded, walk.Output);
        Assert.Equal(["Own.Library/ImsClient.cs"], walk.Report.State.Changes.Select(change => change.Path));
        Assert.Equal(
            ExpectedFile.Read("HttpClientForm", "ImsClient.cs"),
            walk.ReadMigrated(Path.Combine("Own.Library", "ImsClient.cs")));
        Assert.Equal(
            ["no executable project", "no executable project"],
            walk.Report.Steps.Where(step => step.Result == StepResult.Skipped).Select(step => step.Summary));
        Assert.Contains("PackageVersion Include=\"ImsMigration.Analyzers\"", walk.ReadMigrated("Directory.Packages.props"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramWithoutAdobeCode_HasNothingToMigrate()
    {
        Write("Own.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        Write("Program.cs", "return 0;");

        using var walk = await FinishedWalk.RunAsync(Path.Combine(_folder.FullName, "Own.csproj"), analyzers);

        Assert.True(walk.Report.Succeeded, walk.Output);
        Assert.Empty(walk.Report.State.Warnings);
        Assert.Contains(walk.Report.Steps, step => step.Summary == "nothing to migrate");
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private void CopyFromSample(string file) =>
        Write(
            "Own.Library/" + file,
            File.ReadAllText(Path.Combine(analyzers.Repository.SamplesFolder, "HttpClientForm", file)));

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
