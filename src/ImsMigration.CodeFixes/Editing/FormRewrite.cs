using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Editing;

/// <summary>How one request form is edited.</summary>
/// <param name="Replacements">The new text.</param>
/// <param name="Dropped">The code that the new text replaces and that no longer uses anything.</param>
/// <param name="Kept">The parts of <paramref name="Dropped"/> that the new text holds again, so that what they name stays in use.</param>
/// <param name="Removals">Code that goes without replacement.</param>
internal sealed record FormRewrite(
    ImmutableArray<Replacement> Replacements,
    ImmutableArray<SyntaxNode> Dropped,
    ImmutableArray<SyntaxNode> Kept,
    ImmutableArray<Removal> Removals)
{
    /// <summary>
    /// Code that goes and whose calls the new text makes in other words, but for what is handed to them: reads of a response that a library takes
    /// apart.
    /// </summary>
    public ImmutableArray<SyntaxNode> Restated { get; init; } = ImmutableArray<SyntaxNode>.Empty;

    /// <summary>New text alone, in place of <paramref name="dropped"/>, of which it holds nothing again.</summary>
    public static FormRewrite Of(IEnumerable<Replacement> replacements, params SyntaxNode[] dropped) =>
        new(replacements.ToImmutableArray(), dropped.ToImmutableArray(), ImmutableArray<SyntaxNode>.Empty, ImmutableArray<Removal>.Empty);
}
