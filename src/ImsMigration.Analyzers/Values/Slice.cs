using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>What a value is made from.</summary>
internal sealed class Slice
{
    private readonly HashSet<string> _symbolKeys = [];

    /// <summary>Creates an empty slice of a search that meets <paramref name="crossroads"/>.</summary>
    public Slice(Crossroads crossroads) => Crossroads = crossroads;

    /// <summary>Where the search could go several ways.</summary>
    public Crossroads Crossroads { get; }

    /// <summary>Every operation that was visited.</summary>
    public List<IOperation> Operations { get; } = [];

    /// <summary>The operations at which the search stopped because they were what was looked for.</summary>
    public List<SliceHit> Hits { get; } = [];

    /// <summary>The variables, parameters, fields, properties and methods that the value passes through.</summary>
    public List<ISymbol> Symbols { get; } = [];

    /// <summary>The constant texts that the value is made from, with the operation that holds each.</summary>
    public List<HeldText> Texts { get; } = [];

    /// <summary>Whether that is all. Where the work was more than the budget, anything can be missing, and nothing follows from what was found.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Notes that the value passes through <paramref name="symbol"/>, whose key is <paramref name="key"/>.</summary>
    public void Add(ISymbol symbol, string key)
    {
        if (_symbolKeys.Add(key))
        {
            Symbols.Add(symbol);
        }
    }
}
