using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ImsMigration.WalkThrough.Files;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>How the feed gets into a customer's NuGet configuration.</summary>
public sealed class FeedConfigurationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ims-feed-");

    [Fact]
    public void MissingConfiguration_IsCreated()
    {
        Add();

        Assert.Equal(["the-feed"], Values(Load("nuget.config"), "packageSources", "add", "value"));
    }

    [Fact]
    public void ExistingConfiguration_KeepsItsSources()
    {
        Write("NuGet.Config", """<configuration><packageSources><add key="own" value="own-feed" /></packageSources></configuration>""");

        Add();

        Assert.Equal(["own-feed", "the-feed"], Values(Load("NuGet.Config"), "packageSources", "add", "value"));
        Assert.Single(_folder.EnumerateFiles());
    }

    [Fact]
    public void PackageSourceMapping_LetsTheFeedServeThePackage()
    {
        Write("nuget.config", """
            <configuration>
              <packageSourceMapping><packageSource key="own"><package pattern="*" /></packageSource></packageSourceMapping>
            </configuration>
            """);

        Add();

        var patterns = Load("nuget.config").Root!.Element("packageSourceMapping")!.Elements("packageSource").Last().Elements();
        Assert.Equal("The.Package", Assert.Single(patterns).Attribute("pattern")!.Value);
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private void Add() => FeedConfiguration.AddFeed(_folder.FullName, "the-feed", "The.Package");

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);

    private XDocument Load(string name) => XDocument.Load(Path.Combine(_folder.FullName, name));

    private static string[] Values(XDocument document, string section, string element, string attribute) =>
        [.. document.Root!.Element(section)!.Elements(element).Select(item => item.Attribute(attribute)!.Value)];
}
