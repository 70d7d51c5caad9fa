using System.Collections.Generic;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests;

/// <summary>What is known of one text that is followed: where it has been, where it still has to be followed from, and whether it can be sent.</summary>
internal sealed class TextTrail
{
    private const int MaximumVisits = 300;

    private readonly Queue<(IOperation Value, bool IsKey)> _open = new();
    private readonly HashSet<(SyntaxNode, OperationKind, bool)> _visited = [];
    private readonly HashSet<(string, bool)> _visitedSymbols = [];
    private bool _hasEnd;
    private bool _canBeSent;

    /// <summary>Whether the text has ends, and none that was found can be a request.</summary>
    public bool IsHarmless => _hasEnd && !_canBeSent;

    /// <summary>
    /// Has the text followed from <paramref name="operation"/>, which holds it; if <paramref name="isKey"/>, as nothing but a key of a dictionary.
    /// </summary>
    public void GoOn(IOperation operation, bool isKey = false)
    {
        if (TextReaders.HaveNothingIn(operation.Type))
        {
            End();
        }
        else if (_visited.Add((operation.Syntax, operation.Kind, isKey)))
        {
            _open.Enqueue((operation, isKey));
            FailIf(_visited.Count > MaximumVisits);
        }
    }

    /// <summary>Notes that the text ends somewhere, and is not sent there.</summary>
    public void End() => _hasEnd = true;

    /// <summary>Notes that the text can be sent.</summary>
    public void Fail() => _canBeSent = true;

    /// <summary>Notes that the text can be sent if <paramref name="canBeSent"/>.</summary>
    public void FailIf(bool canBeSent) => _canBeSent |= canBeSent;

    /// <summary>Whether <paramref name="symbol"/> has to be followed: it is entered for the first time.</summary>
    public bool Enter(ISymbol symbol, bool isKey) => _visitedSymbols.Add((SymbolKey.Of(symbol), isKey));

    /// <summary>Takes the next operation to follow; <see langword="null"/> if there is none, or if the text is known to be one that can be sent.</summary>
    public (IOperation Value, bool IsKey)? Next() => _canBeSent || _open.Count == 0 ? null : _open.Dequeue();
}
