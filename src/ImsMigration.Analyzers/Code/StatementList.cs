using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>The statements that are executed one after another: those of a block, of a section of a switch, or at the top level of a program.</summary>
internal static class StatementList
{
    /// <summary>What holds <paramref name="statement"/> beside others: statements with the same holder are executed in the order of the source.</summary>
    public static SyntaxNode? HolderOf(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;

    /// <summary>The statements that stand behind <paramref name="statement"/> in the same list, in order.</summary>
    public static IEnumerable<StatementSyntax> Behind(StatementSyntax statement)
    {
        var all = HolderOf(statement) switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement),
            _ => Enumerable.Empty<StatementSyntax>(),
        };
        return all.SkipWhile(other => other != statement).Skip(1);
    }
}
