using System;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Package;

/// <summary>What customers install: these files and no dependency.</summary>
[Collection(HostTests.Name)]
public sealed class PackageContentTests(PackedAnalyzers analyzers)
{
    [Fact]
    public void Package_HoldsExactlyTheseFiles()
    {
        using var archive = ZipFile.OpenRead(analyzers.Package.File);

        // The parts that every package has by its format (OPC) are left out; their names differ between SDKs.
        var files = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml"
                && !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "ImsMigration.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ImsMigration.Analyzers.dll",
                "analyzers/dotnet/cs/ImsMigration.CodeFixes.dll",
                "build/ImsMigration.Analyzers.targets",
                "buildTransitive/ImsMigration.Analyzers.targets",
                "icon.png",
            ],
            files);
    }

    [Fact]
    public void Package_IsADevelopmentDependencyWithoutDependencies()
    {
        var metadata = Metadata();

        Assert.Equal("ImsMigration.Analyzers", Value(metadata, "id"));
        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "frameworkReference");
    }

    [Fact]
    public void Package_SaysWhatItIs()
    {
        var metadata = Metadata();

        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEmpty(Value(metadata, "releaseNotes"));
        Assert.NotEmpty(Value(metadata, "description"));
    }

    [Fact]
    public void Icon_IsAPngOf128By128Pixels()
    {
        using var archive = ZipFile.OpenRead(analyzers.Package.File);
        using var stream = archive.GetEntry("icon.png")!.Open();
        var header = new byte[24];
        stream.ReadExactly(header);

        // A PNG starts with an 8 byte signature, then the IHDR chunk: length, type, width, height (big-endian).
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], header[..8]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], header[16..]);
    }

    private XElement Metadata()
    {
        using var archive = ZipFile.OpenRead(analyzers.Package.File);
        using var stream = archive.GetEntry("ImsMigration.Analyzers.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) =>
        metadata.Elements().Single(element => element.Name.LocalName == name).Value;
}
