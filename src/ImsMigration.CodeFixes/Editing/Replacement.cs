using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>A part of a source file that becomes another text; everything around it stays as it is, to the byte.</summary>
/// <param name="Tree">The tree whose file is edited.</param>
/// <param name="Span">The part that is replaced; empty for an insertion.</param>
/// <param name="Text">The new text, with the newlines of the file.</param>
internal sealed record Replacement(SyntaxTree Tree, TextSpan Span, string Text)
{
    /// <summary>The statement that did nothing but send the assertion and is replaced as a whole, so that what a comment above says of the assertion goes with it.</summary>
    public StatementSyntax? Entry { get; init; }
}
