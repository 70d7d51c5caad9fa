using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Texts;

/// <summary>
/// Reads which texts an expression can have: constants, what is composed of them, and what variables, members and
/// parameters hold that are written nowhere else. It computes nothing that only the running program could know.
/// </summary>
internal sealed class TextReader
{
    /// <summary>What encodes a text for the wire: the reader on the other side sees the text itself.</summary>
    private static readonly ImmutableHashSet<string> s_encoders = ImmutableHashSet.Create("EscapeDataString", "UrlEncode", "Encode");

    private readonly FlowGraph _graph;

    /// <summary>Creates a reader over <paramref name="graph"/>.</summary>
    public TextReader(FlowGraph graph) => _graph = graph;

    /// <summary>Whether the method <paramref name="name"/> of a library encodes a text for the wire.</summary>
    public static bool IsEncoder(string name) => s_encoders.Contains(name);

    /// <summary>The texts that <paramref name="expression"/> can have.</summary>
    public KnownTexts Read(SyntaxNode expression) =>
        _graph.Program.OperationOf(expression) is { } operation ? Read(operation) : KnownTexts.None;

    /// <summary>The texts that <paramref name="value"/> can have.</summary>
    public KnownTexts Read(IOperation value) => TextWalk.Of(value, _graph);

    /// <summary>The texts that <paramref name="member"/>, a property or a parameter, can hold.</summary>
    public KnownTexts ReadHeld(ISymbol member) => TextWalk.OfHeld(member, _graph);
}
