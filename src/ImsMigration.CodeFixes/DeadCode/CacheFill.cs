using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises the condition around code that fills a variable when it is empty or too old, or clears it away if it is there:
/// <c>if (_jwt == null || _expires &lt; now) { _expires = …; _jwt = Sign(); }</c>, <c>if (_key != null) { _key.Dispose(); _key = null; }</c>, in either
/// branch, in a loop or in a <c>switch</c>.
/// It goes with the variable.
/// </summary>
internal static class CacheFill
{
    private static readonly Regex s_subject = new("jwt|assertion|sign|key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The whole condition, if <paramref name="access"/> to <paramref name="symbol"/> is a part of what it asks for; otherwise <see langword="null"/>.</summary>
    public static Removal? Find(SyntaxNode access, ISymbol symbol, FlowGraph graph)
    {
        var guard = access.FirstAncestorOrSelf<StatementSyntax>();
        return ConditionOf(guard) is { } condition
            && condition.Span.Contains(access.Span)
            && IsCheck(condition)
            && StatementsIn(guard!) is { Length: > 0 } statements
            && statements.Any(statement => Fills(statement, symbol, graph))
            && statements.All(statement => Belongs(statement, symbol, graph))
                ? Removal.Whole(guard!)
                : null;
    }

    /// <summary>Whether <paramref name="condition"/> only asks.</summary>
    private static bool IsCheck(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().All(static node => node is not (AssignmentExpressionSyntax or DeclarationExpressionSyntax or AwaitExpressionSyntax or SingleVariableDesignationSyntax));

    private static ExpressionSyntax? ConditionOf(StatementSyntax? guard) => guard switch
    {
        IfStatementSyntax choice => choice.Condition,
        WhileStatementSyntax loop => loop.Condition,
        SwitchStatementSyntax choice => choice.Expression,
        _ => null,
    };

    /// <summary>What <paramref name="guard"/> does in any case, without the ends of the cases themselves.</summary>
    private static StatementSyntax[] StatementsIn(StatementSyntax guard) => guard switch
    {
        IfStatementSyntax { Else: { } otherwise } choice => [.. StatementsIn(choice.Statement), .. StatementsIn(otherwise.Statement)],
        IfStatementSyntax choice => StatementsIn(choice.Statement),
        WhileStatementSyntax loop => StatementsIn(loop.Statement),
        SwitchStatementSyntax choice =>
            choice.Sections.SelectMany(static section => section.Statements).Where(static statement => statement is not BreakStatementSyntax).ToArray(),
        BlockSyntax block => block.Statements.ToArray(),
        _ => [guard],
    };

    private static bool Fills(StatementSyntax statement, ISymbol symbol, FlowGraph graph) =>
        (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
            && TargetsOf(assignment).Any(target => SymbolKey.Same(graph.Program.SymbolOf(target), symbol)))
        || IsOn(statement, symbol, graph);

    private static ExpressionSyntax[] TargetsOf(AssignmentExpressionSyntax assignment) =>
        assignment.Left is TupleExpressionSyntax targets ? targets.Arguments.Select(static target => target.Expression).ToArray() : [assignment.Left];

    /// <summary>Whether everything in <paramref name="statement"/> is done to the object that <paramref name="symbol"/> holds.</summary>
    private static bool IsOn(StatementSyntax statement, ISymbol symbol, FlowGraph graph) =>
        statement.DescendantNodes().OfType<SimpleNameSyntax>()
            .Any(name => ReferenceSyntax.StatementOn(ReferenceSyntax.AccessOf(name)) == statement && SymbolKey.Same(graph.Program.SymbolOf(name), symbol));

    /// <summary>What is written besides is found to be missed, or not, with all else that goes; what is said must be about the variable.</summary>
    private static bool Belongs(StatementSyntax statement, ISymbol symbol, FlowGraph graph) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax } or LocalDeclarationStatementSyntax => true,
        ExpressionStatementSyntax { Expression: var message } when OutputCalls.Is(graph.Program.OperationOf(message)) =>
            s_subject.IsMatch(message.ToString()) || message.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => SymbolKey.Same(graph.Program.SymbolOf(name), symbol)),
        _ => IsOn(statement, symbol, graph),
    };
}
