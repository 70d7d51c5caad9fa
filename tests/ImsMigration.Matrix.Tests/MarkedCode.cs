using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Matrix.Tests;

/// <summary>Customer code whose marks <c>{|id:…|}</c> have been taken out.</summary>
/// <param name="Code">The code without marks.</param>
/// <param name="Reports">What was marked, as <see cref="DescriptionOf"/> describes it, in no order.</param>
internal sealed record MarkedCode(CustomerCode Code, ImmutableArray<string> Reports)
{
    /// <summary>Takes the marks out of <paramref name="marked"/>.</summary>
    public static MarkedCode Of(CustomerCode marked)
    {
        var reports = new List<string>();
        var code = marked;
        foreach (var (path, text) in marked.Files)
        {
            TestFileMarkupParser.GetSpans(text, out var plain, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
            code = code.With(path, plain);
            var source = SourceText.From(plain);
            reports.AddRange(spans.SelectMany(id => id.Value.Select(span => Description(id.Key, path, span, source))));
        }

        return new MarkedCode(code, [.. reports]);
    }

    /// <summary>The id of <paramref name="diagnostic"/>, its file and line, and the text that it underlines.</summary>
    public static string DescriptionOf(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree ?? throw new ArgumentException($"{diagnostic} is not about a source file.", nameof(diagnostic));
        return Description(diagnostic.Id, tree.FilePath[(tree.FilePath.LastIndexOf('/') + 1)..], diagnostic.Location.SourceSpan, tree.GetText());
    }

    private static string Description(string id, string file, TextSpan span, SourceText text) =>
        $"{id} {file} line {text.Lines.GetLinePosition(span.Start).Line + 1}: {text.ToString(span)}";
}
