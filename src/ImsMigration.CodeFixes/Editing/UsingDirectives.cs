using System;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

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
        var ordinary = usings.Where(static other => other.Alias is null && other.StaticKeyword.IsKind(SyntaxKind.None)).ToList();
        var isSystemFirst = IsSystem(usings[0].Name?.ToString());
        var next = ordinary.FirstOrDefault(other => Compare(other.Name?.ToString(), space, isSystemFirst) > 0);
        var line = next is null
            ? text.Lines.GetLineFromPosition((ordinary.LastOrDefault() ?? usings[usings.Count - 1]).Span.End).EndIncludingLineBreak
            : text.Lines.GetLineFromPosition(next.SpanStart).Start;
        return new Replacement(place.SyntaxTree, new TextSpan(line, 0), directive);
    }

    /// <summary>Most files have the namespaces of the framework first, as the .NET tools sort them by default.</summary>
    private static int Compare(string? name, string space, bool isSystemFirst) =>
        isSystemFirst && IsSystem(name) != IsSystem(space) ? (IsSystem(space) ? 1 : -1) : string.CompareOrdinal(name, space);

    private static bool IsSystem(string? space) => space == "System" || space?.StartsWith("System.", StringComparison.Ordinal) == true;
}
