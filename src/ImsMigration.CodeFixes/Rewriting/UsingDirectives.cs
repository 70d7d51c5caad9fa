using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>Adds a using directive for a type that new text names.</summary>
internal static class UsingDirectives
{
    /// <summary>
    /// The insertion that makes <paramref name="type"/> of <paramref name="space"/> known at <paramref name="place"/>;
    /// <see langword="null"/> if it is known already. The directive goes where the order of the others wants it.
    /// </summary>
    public static Replacement? For(string space, string type, SyntaxNode place, ProgramModel program)
    {
        var known = program.ModelOf(place.SyntaxTree).LookupNamespacesAndTypes(place.SpanStart, name: type);
        if (known.Any(symbol => symbol.ContainingNamespace?.ToDisplayString() == space)
            || place.SyntaxTree.GetRoot(program.CancellationToken) is not CompilationUnitSyntax { Usings: { Count: > 0 } usings })
        {
            return null;
        }

        var text = place.SyntaxTree.GetText(program.CancellationToken);
        var directive = "using " + space + ";" + SourceLayout.NewLineOf(text);
        var next = usings.FirstOrDefault(other => string.CompareOrdinal(other.Name?.ToString(), space) > 0);
        var line = next is null
            ? text.Lines.GetLineFromPosition(usings[usings.Count - 1].Span.End).EndIncludingLineBreak
            : text.Lines.GetLineFromPosition(next.SpanStart).Start;
        return new Replacement(place.SyntaxTree, new TextSpan(line, 0), directive);
    }
}
