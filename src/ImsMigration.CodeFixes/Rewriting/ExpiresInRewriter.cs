using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

/// <summary>
/// Changes code that reads <c>expires_in</c> in milliseconds, as the exchange answered it, to seconds, as the token
/// endpoint answers it. Otherwise a cached token would seem to expire after 86 seconds. Source: shared facts, "Old exchange".
/// </summary>
internal static class ExpiresInRewriter
{
    private const string Milliseconds = "Milliseconds";

    private static readonly Regex s_name = new("^_?expires_?in$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The edits to all such code of the program.</summary>
    public static IEnumerable<Replacement> Find(FlowGraph graph)
    {
        foreach (var method in new[] { "AddMilliseconds", "FromMilliseconds" })
        {
            foreach (var tree in graph.Program.TreesWith(method).ToList())
            {
                foreach (var name in graph.Program.NamesOf(tree).Find(method))
                {
                    if (CallSite.At(name, graph.Program) is IInvocationOperation { Arguments.Length: > 0 } call && IsExpiresIn(call.Arguments[0].Value, graph))
                    {
                        yield return new Replacement(tree, name.Identifier.Span, method.Replace(Milliseconds, "Seconds"));
                    }
                }
            }
        }

        foreach (var division in Divisions(graph))
        {
            yield return new Replacement(division.SyntaxTree, TextSpan.FromBounds(division.Left.Span.End, division.Right.Span.End), string.Empty);
        }
    }

    /// <summary>The divisions by a thousand that turn the milliseconds into seconds.</summary>
    private static IEnumerable<BinaryExpressionSyntax> Divisions(FlowGraph graph) =>
        graph.Program.TreesWith("1000").ToList()
            .Where(tree => graph.Program.Mentions(tree, "xpires"))
            .SelectMany(tree => tree.GetRoot(graph.Program.CancellationToken).DescendantNodes().OfType<BinaryExpressionSyntax>())
            .Where(static binary => binary.IsKind(SyntaxKind.DivideExpression) && binary.Right is LiteralExpressionSyntax { Token.Value: 1000 or 1000L or 1000d or 1000m })
            .Where(binary => graph.Program.OperationOf(binary.Left) is { } value && IsExpiresIn(value, graph));

    private static bool IsExpiresIn(IOperation value, FlowGraph graph)
    {
        var slice = graph.Backward([value], static _ => false);
        return slice.Symbols.Any(static symbol => s_name.IsMatch(symbol.Name)) || slice.Texts.Any(static text => s_name.IsMatch(text.Key));
    }
}
