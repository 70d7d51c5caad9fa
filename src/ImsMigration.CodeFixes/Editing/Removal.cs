using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>How a removed piece of code leaves the text.</summary>
internal enum RemovalStyle
{
    /// <summary>A statement, member or clause goes with its lines and the comments that belong to it.</summary>
    Lines,

    /// <summary>An element of a separated list goes with one separator.</summary>
    Element,

    /// <summary>A call leaves a chain, and the chain stays.</summary>
    Link,

    /// <summary>A using statement goes, or a try statement whose finally is empty, and its body takes its place.</summary>
    Unwrap,

    /// <summary>An operand goes with the operator that joins it to the others.</summary>
    Operand,

    /// <summary>The target of a deconstruction goes, and a discard takes its place.</summary>
    Discard,

    /// <summary>The expression that is a body goes, and an empty body takes its place.</summary>
    Body,

    /// <summary>A statement goes but for the part that steps on (<see cref="SteppingPart"/>), which becomes the statement.</summary>
    Reduction,

    /// <summary>The empty branch of a condition goes, the condition is turned round, and what stood behind <c>else</c> takes the branch's place.</summary>
    Branch,
}

/// <summary>A piece of code that goes away.</summary>
/// <param name="Node">The node; of a call that leaves a chain the call with the chain before it.</param>
/// <param name="Span">The part of the source that is no longer there when a later step asks who still uses a symbol.</param>
/// <param name="Style">How it leaves the text.</param>
internal sealed record Removal(SyntaxNode Node, TextSpan Span, RemovalStyle Style)
{
    /// <summary>The removal of all of <paramref name="node"/>, with its lines.</summary>
    public static Removal Whole(SyntaxNode node) => new(node, node.Span, RemovalStyle.Lines);
}
