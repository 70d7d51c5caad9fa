using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Package;

/// <summary>
/// The assemblies load in the compiler of the .NET 8 SDK (Roslyn 4.8) and newer. A host binds a reference only to an
/// assembly that it has, in the same or a newer version, so every reference is checked against what the oldest has.
/// </summary>
[Collection(HostTests.Name)]
public sealed class AssemblyReferenceTests(PackedAnalyzers analyzers)
{
    private const string AnalyzerAssembly = "ImsMigration.Analyzers.dll";
    private const string CodeFixAssembly = "ImsMigration.CodeFixes.dll";

    /// <summary>The assembly versions of what Microsoft.CodeAnalysis.Common 4.8.0 depends on (its nuspec, .NETStandard2.0).</summary>
    private static readonly Dictionary<string, Version> s_compiler = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new Version(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new Version(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new Version(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new Version(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new Version(7, 0, 0, 0),
        ["System.Memory"] = new Version(4, 0, 1, 2),
        ["System.Buffers"] = new Version(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new Version(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new Version(4, 2, 0, 1),
        ["System.Text.Encoding.CodePages"] = new Version(7, 0, 0, 0),
    };

    /// <summary>What IDEs and <c>dotnet format</c> bring beside that (the nuspec of Microsoft.CodeAnalysis.Workspaces.Common 4.8.0).</summary>
    private static readonly Dictionary<string, Version> s_workspaces = new(s_compiler, StringComparer.Ordinal)
    {
        ["ImsMigration.Analyzers"] = new Version(int.MaxValue, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new Version(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new Version(4, 8, 0, 0),
        ["System.Composition.AttributedModel"] = new Version(7, 0, 0, 0),
    };

    [Fact]
    public void AnalyzerAssembly_RefersOnlyToWhatTheOldestCompilerHas() =>
        Assert.DoesNotContain(References(AnalyzerAssembly), reference => !IsOffered(reference, s_compiler));

    [Fact]
    public void CodeFixAssembly_RefersOnlyToWhatTheOldestWorkspaceHas() =>
        Assert.DoesNotContain(References(CodeFixAssembly), reference => !IsOffered(reference, s_workspaces));

    [Fact]
    public void AnalyzerAssembly_RefersToNoWorkspace() =>
        Assert.DoesNotContain(
            References(AnalyzerAssembly),
            reference => reference.Name.Contains("Workspaces", StringComparison.Ordinal));

    [Theory]
    [InlineData(AnalyzerAssembly, "System.Collections.Immutable")]
    [InlineData(AnalyzerAssembly, "System.Reflection.Metadata")]
    [InlineData(CodeFixAssembly, "System.Collections.Immutable")]
    [InlineData(CodeFixAssembly, "System.Reflection.Metadata")]
    public void Assembly_RefersToNoNewerVersionThanRoslyn48(string assembly, string library) =>
        Assert.DoesNotContain(
            References(assembly),
            reference => reference.Name == library && reference.Version > new Version(7, 0, 0, 0));

    private static bool IsOffered((string Name, Version Version) reference, Dictionary<string, Version> host) =>
        host.TryGetValue(reference.Name, out var version) && reference.Version <= version;

    private List<(string Name, Version Version)> References(string assembly)
    {
        using var archive = ZipFile.OpenRead(analyzers.Package.File);
        using var content = new MemoryStream();
        using (var stream = archive.GetEntry("analyzers/dotnet/cs/" + assembly)!.Open())
        {
            stream.CopyTo(content);
        }

        content.Position = 0;
        using var image = new PEReader(content);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
        ];
    }
}
