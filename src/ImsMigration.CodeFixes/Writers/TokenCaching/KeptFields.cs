using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Adds the fields for a kept token to a type.</summary>
internal static class KeptFields
{
    /// <summary>The edit that adds them to <paramref name="type"/>: behind its last field that is there whatever symbols are defined, or at its head.</summary>
    public static Replacement Add(TokenCache cache, TypeDeclarationSyntax type, TokenCacheLayout layout)
    {
        var indentation = SourceLayout.IndentationAt(layout.Text, type.SpanStart) + layout.Step;
        var fields = string.Concat(layout.Parts().Select(part => layout.NewLine + indentation + FieldOf(part, cache)));
        var last = type.Members.OfType<FieldDeclarationSyntax>().LastOrDefault(field => IsUnconditional(field, type));
        var (place, end) = last is null ? (type.OpenBraceToken.Span.End, layout.NewLine) : (last.Span.End, string.Empty);
        return new Replacement(type.SyntaxTree, new TextSpan(layout.Text.Lines.GetLineFromPosition(place).End, 0), fields + end);
    }

    private static string FieldOf(KeptPart part, TokenCache cache)
    {
        var access = "private " + (cache.IsStatic ? "static " : string.Empty);
        if (part.Arguments is null)
        {
            return access + part.Type + " " + part.Name + ";";
        }

        var isTold = part.Name == cache.Names.Tokens && cache.Function.Declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        return access + "readonly " + part.Type + " " + part.Name + " = new" + (isTold ? string.Empty : " " + part.Type) + part.Arguments + ";";
    }

    /// <summary>Whether no branch of the preprocessor in <paramref name="type"/> holds <paramref name="field"/>.</summary>
    private static bool IsUnconditional(FieldDeclarationSyntax field, TypeDeclarationSyntax type)
    {
        var depth = 0;
        foreach (var directive in type.DescendantTrivia().Where(trivia => trivia.IsDirective && trivia.SpanStart > type.OpenBraceToken.SpanStart && trivia.SpanStart < field.Span.End))
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth == 0;
    }
}
