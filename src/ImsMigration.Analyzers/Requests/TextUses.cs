using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Requests;

/// <summary>
/// Tells whether a text can get into a request, by following it to all that it ends in. What is not understood can be a request.
/// </summary>
internal sealed class TextUses
{
    private readonly FlowGraph _graph;
    private readonly Memo<SyntaxNode, bool> _known;

    /// <summary>Creates the uses of texts in the program of <paramref name="graph"/>.</summary>
    public TextUses(FlowGraph graph)
    {
        _graph = graph;
        _known = new Memo<SyntaxNode, bool>(graph.Program);
    }

    /// <summary>Whether <paramref name="text"/> is used, and nowhere in a way in which it can be sent.</summary>
    public bool NeverReachRequest(SyntaxNode text) => _known.Get(text, () => new TextWalk(_graph).IsHarmless(text));
}
