using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.SdkCredentials;

/// <summary>Writes the calls that take the place of <c>FromFile(…)</c>, which the new builder does not have.</summary>
internal static class FileReadRewriter
{
    /// <summary>
    /// The edits of <paramref name="call"/>; <paramref name="isSet"/> says whether its member calls a method of the
    /// builder besides. Nothing is returned if the client id and the client secret are both set already.
    /// </summary>
    public static IReadOnlyList<Replacement> Rewrite(InvocationExpressionSyntax call, FlowGraph graph, System.Func<string, bool> isSet)
    {
        var text = call.SyntaxTree.GetText(graph.Program.CancellationToken);
        var source = CredentialSource.For(call, graph);
        var calls = new[] { (Method: PdfServicesSdk.WithClientId, Value: source.ClientId), (Method: PdfServicesSdk.WithClientSecret, Value: source.ClientSecret) }
            .Where(part => !isSet(part.Method))
            .Select(static part => "." + part.Method + "(" + part.Value + ")")
            .ToList();
        if (calls.Count == 0)
        {
            return [];
        }

        var dot = BuilderCall.DotOf(call).SpanStart;
        var separator = SourceLayout.StartsLine(text, dot) ? SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, dot) : string.Empty;
        var replacement = new Replacement(call.SyntaxTree, TextSpan.FromBounds(dot, call.Span.End), string.Join(separator, calls));
        return source.Directive is { } directive ? [directive, replacement] : [replacement];
    }
}
