using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Effects;

/// <summary>What running some code does besides giving a value.</summary>
/// <param name="Unknown">The first place that does something nobody knows, if it is in source.</param>
/// <param name="IsWork">Whether it does more than compute: it reads, uses a key, or tells a person something.</param>
/// <param name="Changed">The variables, parameters and members that it writes, or whose objects it changes.</param>
internal sealed record CodeEffects(SyntaxNode? Unknown, bool IsWork, ImmutableArray<ISymbol> Changed)
{
    /// <summary>Whether all that it does is known.</summary>
    public bool IsKnown { get; init; } = true;
}
