using System.Collections.Immutable;

namespace ImsMigration.TestKit;

/// <summary>A project of a <see cref="CustomerSolution"/>.</summary>
/// <param name="Name">Its name. The target frameworks of one project bear the framework in it, as in Visual Studio: <c>Client (net8.0)</c>.</param>
/// <param name="Code">
/// Its files, by paths relative to the solution. The same path in two projects is one file that both compile: a linked
/// file, or the file of a project with two target frameworks.
/// </param>
public sealed record CustomerProject(string Name, CustomerCode Code)
{
    /// <summary>The names of the projects that it references.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The preprocessor symbols that are defined for it.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];
}
