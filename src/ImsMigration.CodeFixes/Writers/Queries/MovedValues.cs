using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Tells whether values can be read later than before: where the URL is requested instead of where it is put together.</summary>
internal static class MovedValues
{
    /// <summary>Whether <paramref name="values"/> are the same at <paramref name="place"/>, because the code between writes nothing that they name: <c>secret = "";</c>.</summary>
    public static bool AreSameAt(SyntaxNode place, IEnumerable<SyntaxNode> values, FlowGraph graph) =>
        values.All(value => value.SyntaxTree != place.SyntaxTree || !value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsWrittenBetween(value, place, name, graph)));

    private static bool IsWrittenBetween(SyntaxNode value, SyntaxNode place, SimpleNameSyntax name, FlowGraph graph) =>
        graph.Program.SymbolOf(name) is (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) and var symbol
        && graph.Writes.Find(symbol).Any(write =>
            write.Site.Syntax is var site
            && site.SyntaxTree == place.SyntaxTree
            && site.SpanStart >= value.Span.End
            && site.Span.End <= place.SpanStart
            && EnclosingMember.Of(site) == EnclosingMember.Of(place));
}
