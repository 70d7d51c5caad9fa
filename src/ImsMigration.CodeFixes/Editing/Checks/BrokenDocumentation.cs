using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing.Checks;

/// <summary>
/// Mends documentation comments that refer to what a migration took away, such as <c>&lt;see cref="CreateJwt"/&gt;</c>. The
/// compiler warns of them (CS1574, CS1734), and many projects treat that as an error. The text stays, without the link.
/// </summary>
internal static class BrokenDocumentation
{
    /// <summary>
    /// Returns <paramref name="changed"/> without the references in <paramref name="documents"/> that had a target in
    /// <paramref name="original"/> and have none any more, and the documents that this edited.
    /// </summary>
    public static async Task<(Solution Solution, IReadOnlyList<DocumentId> Mended)> MendAsync(
        Solution original,
        Solution changed,
        IEnumerable<DocumentId> documents,
        CancellationToken cancellationToken)
    {
        var mended = new List<DocumentId>();
        var result = changed;
        foreach (var file in documents.Distinct().GroupBy(id => changed.GetDocument(id)!.FilePath ?? id.ToString()))
        {
            var edits = new Dictionary<TextSpan, string>();
            foreach (var id in file)
            {
                foreach (var edit in await EditsAsync(original.GetDocument(id)!, changed.GetDocument(id)!, cancellationToken).ConfigureAwait(false))
                {
                    edits[edit.Span] = edit.NewText!;
                }
            }

            if (edits.Count > 0 && changed.GetDocument(file.First()) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var changes = edits
                    .Where(edit => !edits.Keys.Any(other => other != edit.Key && other.Contains(edit.Key)))
                    .Select(static edit => new TextChange(edit.Key, edit.Value))
                    .OrderBy(static edit => edit.Span.Start);
                result = SolutionEdits.WithText(result, document, text.WithChanges(changes), mended);
            }
        }

        return (result, mended);
    }

    private static async Task<IEnumerable<TextChange>> EditsAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var references = await ReferencesAsync(after, cancellationToken).ConfigureAwait(false);
        var broken = references.Where(static reference => !reference.IsBound).Select(static reference => reference.Node).ToList();
        if (broken.Count == 0)
        {
            return [];
        }

        var targets = await ReferencesAsync(before, cancellationToken).ConfigureAwait(false);
        var bound = targets.Where(static reference => reference.IsBound).Select(static reference => reference.Node.ToString()).ToImmutableHashSet();
        var text = await after.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return broken
            .Where(reference => bound.Contains(reference.ToString()))
            .Select(reference => Edit(text, reference))
            .OfType<TextChange?>()
            .Select(static edit => edit!.Value);
    }

    /// <summary>The references in the documentation of <paramref name="document"/> to symbols, and whether there is such a symbol.</summary>
    private static async Task<IReadOnlyList<(SyntaxNode Node, bool IsBound)>> ReferencesAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        return root.DescendantNodes(descendIntoTrivia: true)
            .Select(static node => node switch
            {
                XmlCrefAttributeSyntax attribute => (SyntaxNode)attribute.Cref,
                XmlNameAttributeSyntax { Parent: XmlEmptyElementSyntax } attribute => attribute.Identifier,
                _ => null,
            })
            .OfType<SyntaxNode>()
            .Select(node => (node, model.GetSymbolInfo(node, cancellationToken) is { Symbol: not null } or { CandidateSymbols.IsEmpty: false }))
            .ToList();
    }

    /// <summary>The edit of the element around <paramref name="reference"/>; <see langword="null"/> if it says nothing without its target.</summary>
    private static TextChange? Edit(SourceText text, SyntaxNode reference)
    {
        var (element, name, content) = reference.Parent?.Parent switch
        {
            XmlEmptyElementSyntax empty => ((SyntaxNode)empty, empty.Name.LocalName.ValueText, "<c>" + Shown(reference) + "</c>"),
            XmlElementStartTagSyntax { Parent: XmlElementSyntax whole } => (whole, whole.StartTag.Name.LocalName.ValueText, whole.Content.ToString()),
            _ => default,
        };
        if (name is "seealso" or "exception" or "permission" && DocumentationLines.Of(text, element) is { } lines)
        {
            return new TextChange(lines, string.Empty);
        }

        return name is "see" or "seealso" or "paramref" or "typeparamref" ? new TextChange(element.Span, content) : null;
    }

    /// <summary>How <paramref name="reference"/> is read: without the types of the parameters.</summary>
    private static string Shown(SyntaxNode reference)
    {
        var shown = reference.ToString();
        var parameters = shown.IndexOf('(');
        return (parameters < 0 ? shown : shown.Substring(0, parameters)).Replace("{", "&lt;").Replace("}", "&gt;");
    }
}
