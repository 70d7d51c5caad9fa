using System.Collections.Immutable;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>One way to load a key or to sign an assertion, as statements of a customer's method.</summary>
/// <param name="Name">What a test run calls the case.</param>
/// <param name="Usings">The namespaces that the statements need, separated by spaces.</param>
/// <param name="Statements">The statements, with the expected diagnostics as markup.</param>
internal sealed record ApiCase(string Name, string Usings, string Statements)
{
    /// <summary>Our model of a library that the tests cannot reference, as far as the statements use it; it takes the place of <see cref="Replaced"/>.</summary>
    public string Library { get; init; } = string.Empty;

    /// <summary>The file of the real library in another version, if the tests reference one.</summary>
    public string Replaced { get; init; } = string.Empty;

    /// <summary>What <paramref name="program"/>, made from this case, is compiled against.</summary>
    public ImmutableArray<MetadataReference> References(string program)
    {
        var references = CustomerLibraries.For([program], leftOut: [Replaced]);
        return Library.Length == 0 ? references : references.Add(CompiledLibrary.Of(Library));
    }
}
