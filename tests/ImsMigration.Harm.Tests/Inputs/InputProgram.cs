using System;
using System.Linq;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Inputs;

/// <summary>A program at hand.</summary>
/// <param name="Name">What a report calls it, beginning with its family.</param>
/// <param name="Create">Makes its only project.</param>
internal sealed record InputProgram(string Name, Func<Solution> Create)
{
    private static readonly Lazy<MetadataReference> s_acme =
        new(static () => MetadataReference.CreateFromFile(CustomerLibraries.Files.Single(static file => file.EndsWith("/Acme.dll", StringComparison.Ordinal))));

    /// <summary>The program, with a reference to the library that nobody knows.</summary>
    public Solution WithAcme()
    {
        var solution = Create();
        return solution.AddMetadataReference(solution.ProjectIds.Single(), s_acme.Value);
    }
}
