using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Analyzers.Tests.Silence;

/// <summary>One class that has to do with keys, JWTs or Adobe, and nothing with the retired flow; the files are below <c>Foreign</c>.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="Usings">Its using directives.</param>
/// <param name="Members">What stands between the braces of its class, with every blank and comment.</param>
internal sealed record ForeignCode(string Source, ImmutableArray<string> Usings, string Members)
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Foreign");

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(s_folder, "*.cs").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>The file called <paramref name="name"/>.</summary>
    public static ForeignCode Read(string name)
    {
        var source = File.ReadAllText(Path.Combine(s_folder, name + ".cs"));
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        var type = root.Members.OfType<ClassDeclarationSyntax>().Single();
        return new ForeignCode(
            source,
            [.. root.Usings.Select(static directive => directive.ToString())],
            source[type.OpenBraceToken.Span.End..type.CloseBraceToken.SpanStart].Trim('\r', '\n'));
    }

    /// <summary>The class without its using directives.</summary>
    public string TypeSource => Source[Source.IndexOf("internal sealed class", StringComparison.Ordinal)..];
}
