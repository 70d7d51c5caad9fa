using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Removes what the documentation says of a removed parameter; the compiler would warn of a parameter that is not there.</summary>
internal static class ParameterDocumentation
{
    /// <summary>Adds the lines of the <c>param</c> element of <paramref name="parameter"/> to <paramref name="lines"/>, if it has lines of its own.</summary>
    public static void Remove(SourceText text, ParameterSyntax parameter, RemovedLines lines)
    {
        var name = parameter.Identifier.ValueText;
        var elements = parameter.Parent?.Parent?.GetLeadingTrivia()
            .Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(static documentation => documentation.ChildNodes().OfType<XmlElementSyntax>())
            .Where(element => element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Any(attribute => attribute.Identifier.Identifier.ValueText == name));
        foreach (var element in elements ?? [])
        {
            if (DocumentationLines.Of(text, element) is { } own)
            {
                lines.Add(text.Lines.GetLineFromPosition(own.Start).LineNumber, text.Lines.GetLineFromPosition(element.Span.End).LineNumber);
            }
        }
    }
}
