using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>
/// Knows the files that hold tests, and those of a project of tests. A test is a reader of what it tests: it keeps every line, and so does what
/// it calls.
/// </summary>
internal sealed class TestFiles
{
    private readonly ProgramModel _program;
    private readonly Dictionary<SyntaxTree, bool> _answers = [];

    /// <summary>Creates it for the files of <paramref name="program"/>.</summary>
    public TestFiles(ProgramModel program) => _program = program;

    /// <summary>Whether a test framework runs a method of <paramref name="tree"/>.</summary>
    public bool Contain(SyntaxTree tree)
    {
        if (!_answers.TryGetValue(tree, out var answer))
        {
            answer = IsOfTestProject(tree) || (TestCode.Names.Any(name => _program.CanName(tree, name)) && HoldsTest(tree));
            _answers.Add(tree, answer);
        }

        return answer;
    }

    /// <summary>Whether <paramref name="tree"/> is compiled with a test framework and into no program of its own.</summary>
    private bool IsOfTestProject(SyntaxTree tree)
    {
        var compilation = _program.CompilationOf(tree);
        return compilation.ReferencedAssemblyNames.Any(static assembly => TestCode.IsFramework(assembly.Name))
            && (compilation.GetEntryPoint(_program.CancellationToken)?.DeclaringSyntaxReferences.All(entry => _program.IsGenerated(entry.SyntaxTree)) ?? true);
    }

    private bool HoldsTest(SyntaxTree tree) =>
        tree.GetRoot(_program.CancellationToken).DescendantNodes(static node => node is not (BlockSyntax or ExpressionSyntax))
            .OfType<MethodDeclarationSyntax>()
            .Where(static method => method.AttributeLists.Count > 0)
            .Any(method => _program.DeclaredSymbolOf(method) is { } symbol && TestCode.Is(symbol));
}
