using System;
using System.IO;
using ImsMigration.WalkThrough.CommandLine;
using ImsMigration.WalkThrough.Targets;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>What the name or path of a target means.</summary>
public sealed class TargetResolverTests : IDisposable
{
    private readonly RepositoryLayout _repository = RepositoryLayout.Find();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ims-target-");

    [Theory]
    [InlineData("HttpClientForm")]
    [InlineData("httpclientform")]
    public void SampleName_MeansTheSample_WithWhatAllSamplesShare(string name)
    {
        var target = TargetResolver.Resolve(name, _repository);

        Assert.Equal(
            new MigrationTarget("HttpClientForm", _repository.SamplesFolder, Path.Combine("HttpClientForm", "HttpClientForm.csproj")),
            target);
    }

    [Fact]
    public void Folder_MeansItsSolution_BeforeItsProject()
    {
        Touch("App.csproj");
        Touch("App.slnx");

        Assert.Equal(new MigrationTarget("App", _folder.FullName, "App.slnx"), Resolve(""));
    }

    [Fact]
    public void Project_MeansItself()
    {
        Touch("App.csproj");

        Assert.Equal(new MigrationTarget("App", _folder.FullName, "App.csproj"), Resolve("App.csproj"));
    }

    [Fact]
    public void ProjectInACheckout_IsCopiedWithTheWholeCheckout()
    {
        Touch(".git");
        Touch("src/App/App.csproj");

        Assert.Equal(
            new MigrationTarget("App", _folder.FullName, Path.Combine("src", "App", "App.csproj")),
            Resolve("src/App"));
    }

    [Fact]
    public void UnknownName_IsRefused_AndTheSamplesAreNamed()
    {
        var e = Assert.Throws<UsageException>(() => TargetResolver.Resolve("NoSuchSample", _repository));

        Assert.Contains("JoseRawMultipart", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderWithoutProject_IsRefused() =>
        Assert.Throws<UsageException>(() => Resolve(""));

    [Fact]
    public void FolderWithSeveralSolutions_IsRefused_AndTheyAreNamed()
    {
        Touch("One.sln");
        Touch("Two.sln");

        var e = Assert.Throws<UsageException>(() => Resolve(""));

        Assert.Contains("One.sln, Two.sln", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherFile_IsRefused()
    {
        Touch("notes.txt");

        Assert.Throws<UsageException>(() => Resolve("notes.txt"));
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private MigrationTarget Resolve(string path) => TargetResolver.Resolve(Path.Combine(_folder.FullName, path), _repository);

    private void Touch(string path)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
    }
}
