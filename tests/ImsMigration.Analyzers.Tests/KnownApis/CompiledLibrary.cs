using System.IO;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>Turns our model of a library into what customer code sees of a library: metadata without sources.</summary>
internal static class CompiledLibrary
{
    /// <summary>A reference to an assembly with the public types of <paramref name="source"/>.</summary>
    public static MetadataReference Of(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(source)],
            CustomerLibraries.For([], leftOut: []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
