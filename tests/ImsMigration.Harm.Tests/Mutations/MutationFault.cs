using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>What the fix did wrong to a mutant.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Mutant">The mutant.</param>
/// <param name="Number">Its number, with which it can be made again.</param>
/// <param name="Detail">What it looks like.</param>
internal sealed record MutationFault(string Kind, Mutant Mutant, int Number, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} in mutant {Number}: {Mutant.Description}\n    {Detail.ReplaceLineEndings("\n    ")}";

    /// <summary>The sources of the mutant.</summary>
    public string Sources() => string.Concat(
        Mutant.Solution.Projects.Single().Documents.Where(static document => document.Name != Mutant.ForeignFile).Select(static document => $"==== {document.Name}\n{document.GetTextAsync().GetAwaiter().GetResult()}\n"));
}
