using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Code;
using ImsMigration.TestKit;
using ImsMigration.Values;
using ImsMigration.Values.Texts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Values;

/// <summary>Which texts an expression can have, and which it cannot: a table of what the steps of a value keep apart.</summary>
public sealed class TextReaderTests
{
    [Theory]
    [InlineData("", "(\"a\", \"b\").Item2", "b")]
    [InlineData("var pair = (First: \"a\", Second: \"b\");", "pair.First", "a")]
    [InlineData("var (first, second) = (\"a\", \"b\");", "second", "b")]
    [InlineData("var ((first, _), second) = ((\"a\", \"b\"), \"c\");", "first", "a")]
    [InlineData("var pairs = new[] { (\"a\", \"b\"), (\"c\", \"d\") };", "pairs[1].Item1", "c")]
    [InlineData("var pairs = new[] { (\"a\", \"b\"), (\"c\", \"d\") };", "pairs.First().Item2", "b d")]
    [InlineData("var all = new[] { \"a\", \"b\" };", "all[1]", "b")]
    [InlineData("var all = new[] { \"a\", \"b\" }; var at = Environment.ProcessId;", "all[at]", "a b")]
    [InlineData("var all = new List<string> { \"a\" }; all.Add(\"b\");", "all[0]", "a b")]
    [InlineData("var all = new List<string> { \"a\" }; all.Insert(0, Environment.NewLine);", "all[0]", "")]
    [InlineData("string[] some = [\"a\", \"b\"]; string[] all = [\"c\", .. some];", "all[0]", "c a b")]
    [InlineData("Func<string, string> same = value => value;", "same(\"a\")", "a")]
    [InlineData("", "Same(\"a\") + Same(\"b\")", "ab")]
    [InlineData("", "Setting(\"a\")", "")]
    [InlineData("", "Format(\"a\")", "")]
    [InlineData("", "string.Format(\"{1}-{{{0}}}\", \"a\", \"b\")", "b-{a}")]
    [InlineData("", "string.Format(\"{0:x}\", \"a\")", "")]
    [InlineData("", "new[] { \"a\", \"b\" }.Select(each => each).First()", "a b")]
    [InlineData("var text = new System.Text.StringBuilder(); text.Append(\"a\"); if (Environment.ProcessId > 5) { text.Append(\"b\"); }", "text.ToString()", "")]
    [InlineData("var text = new System.Text.StringBuilder(\"a\"); text.Append(Environment.NewLine);", "text.ToString()", "")]
    [InlineData("string kept = null; System.Threading.Interlocked.CompareExchange(ref kept, \"a\", null);", "kept", "a")]
    [InlineData("var made = new Lazy<Task<string>>(() => Task.FromResult(\"a\"));", "made.Value.Result", "a")]
    [InlineData("if (!int.TryParse(\"a\", out var number)) { }", "number.ToString()", "")]
    [InlineData("", "Environment.ProcessId > 5 ? \"a\" : throw new InvalidOperationException()", "a")]
    [InlineData("var node = new Node(\"a\", null);", "node.Next.Next.Name", "a")]
    public async Task Texts(string statements, string expression, string texts)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;

            internal sealed record Node(string Name, Node Next);

            internal static class Program
            {
                private static string Main_()
                {
                    {{statements}}
                    return {{expression}};
                }

                private static string Same(string value) => value;

                private static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? name;

                private static string Format(string name) => name + Environment.NewLine;

                private static void Main() => Console.WriteLine(Main_());
            }
            """;
        var compilation = (await CustomerCode.OfFile(source).ToSolution().Projects.Single().GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var graph = new FlowGraph(new ProgramModel([compilation], CancellationToken.None));
        var method = compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()).First(static declared => declared.Identifier.ValueText == "Main_");
        var known = new TextReader(graph).Read(ReturnSyntax.ValuesOfFunction(method).Last());
        Assert.Equal(texts, string.Join(' ', known.Texts.Select(static text => text.Text).Where(static text => text.Length > 0)));
    }
}
