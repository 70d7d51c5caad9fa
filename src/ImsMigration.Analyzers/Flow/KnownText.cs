using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Flow;

/// <summary>One text that an expression can have, as far as the source says it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">The expression that has it: a literal, an interpolated string or a concatenation.</param>
/// <param name="Holders">The variables, constants and members through which the text gets to where it was asked for.</param>
internal sealed record KnownText(string Text, SyntaxNode Node, ImmutableArray<ISymbol> Holders);

/// <summary>All texts that the source gives an expression.</summary>
/// <param name="Texts">The texts; more than one where the program chooses.</param>
/// <param name="IsAll">Whether the expression cannot have any other.</param>
internal sealed record KnownTexts(ImmutableArray<KnownText> Texts, bool IsAll)
{
    /// <summary>Nothing is known, as of a value that the program computes or reads from outside.</summary>
    public static readonly KnownTexts None = new(ImmutableArray<KnownText>.Empty, IsAll: false);
}
