using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Texts;

/// <summary>One text that an expression can have, as far as the source says it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">The expression that has it: a literal, an interpolated string or a concatenation.</param>
/// <param name="Holders">The variables, constants and members through which the text gets to where it was asked for.</param>
internal sealed record KnownText(string Text, SyntaxNode Node, ImmutableArray<ISymbol> Holders)
{
    /// <summary>The same text, which gets there also through <paramref name="holders"/>.</summary>
    public KnownText Also(ImmutableArray<ISymbol> holders) =>
        this with { Holders = Holders.InsertRange(0, holders.Where(holder => !Holders.Contains(holder, SymbolEqualityComparer.Default))) };
}

/// <summary>All texts that the source gives an expression.</summary>
/// <param name="Texts">The texts; more than one where the program chooses.</param>
/// <param name="IsAll">Whether the expression cannot have any other.</param>
internal sealed record KnownTexts(ImmutableArray<KnownText> Texts, bool IsAll)
{
    /// <summary>Nothing is known, as of a value that the program computes or reads from outside.</summary>
    public static readonly KnownTexts None = new(ImmutableArray<KnownText>.Empty, IsAll: false);

    /// <summary>No text at all, as of what only throws; the other ways of a choice decide.</summary>
    public static readonly KnownTexts Never = new(ImmutableArray<KnownText>.Empty, IsAll: true);

    /// <summary><paramref name="text"/>, as <paramref name="operation"/> writes it down.</summary>
    public static KnownTexts Of(string text, IOperation operation) =>
        new(ImmutableArray.Create(new KnownText(text, operation.Syntax, ImmutableArray<ISymbol>.Empty)), IsAll: true);

    /// <summary>What one of <paramref name="choices"/> can be, each text once; <see cref="None"/> if there is no choice.</summary>
    public static KnownTexts Either(IEnumerable<KnownTexts> choices)
    {
        var texts = ImmutableArray.CreateBuilder<KnownText>();
        var places = new Dictionary<(string, SyntaxNode), int>();
        var isAll = true;
        foreach (var choice in choices)
        {
            isAll &= choice.IsAll;
            foreach (var text in choice.Texts)
            {
                if (places.TryGetValue((text.Text, text.Node), out var place))
                {
                    texts[place] = texts[place].Also(text.Holders);
                }
                else
                {
                    places.Add((text.Text, text.Node), texts.Count);
                    texts.Add(text);
                }
            }
        }

        return texts.Count == 0 ? None : new KnownTexts(texts.ToImmutable(), isAll);
    }

    /// <summary>The same texts, as they are read from <paramref name="holder"/>.</summary>
    public KnownTexts Behind(ISymbol holder) =>
        Texts.IsEmpty ? this : this with { Texts = ImmutableArray.CreateRange(Texts, static (text, outer) => text with { Holders = text.Holders.Insert(0, outer) }, holder) };
}
