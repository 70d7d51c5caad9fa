using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>Declares the variables for a token that a local function of top-level statements keeps.</summary>
internal static class KeptVariables
{
    /// <summary>
    /// The edit that declares them: behind the declarations with which the program begins, because they must have a value wherever
    /// <paramref name="function"/> is called.
    /// </summary>
    public static Replacement Declare(FunctionParts function, TokenCacheLayout layout, ProgramModel program)
    {
        var lines = layout.Parts().Select(static part => part.Arguments is null
            ? part.Type + " " + part.Name + " = default;"
            : "var " + part.Name + " = new " + part.Type + part.Arguments + ";");
        var root = (CompilationUnitSyntax)function.Declaration.SyntaxTree.GetRoot(program.CancellationToken);
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement).ToList();
        var functions = new HashSet<string>(statements.OfType<LocalFunctionStatementSyntax>().Select(static local => local.Identifier.ValueText));
        return statements.TakeWhile(statement => statement is LocalDeclarationStatementSyntax && !NamesOneOf(functions, statement)).LastOrDefault() is { } last
            ? Insert(layout.Text.Lines.GetLineFromPosition(last.Span.End).End, string.Concat(lines.Select(line => layout.NewLine + line)))
            : Insert(layout.Text.Lines.GetLineFromPosition(statements[0].SpanStart).Start, string.Concat(lines.Select(line => line + layout.NewLine)) + layout.NewLine);

        Replacement Insert(int position, string text) => new(root.SyntaxTree, new TextSpan(position, 0), text);
    }

    private static bool NamesOneOf(HashSet<string> functions, SyntaxNode statement) =>
        statement.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => functions.Contains(name.Identifier.ValueText));
}
