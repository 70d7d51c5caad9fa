using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Effects;
using ImsMigration.Flow;
using ImsMigration.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Planning;

/// <summary>
/// Keeps the call that made the value of a field which the new request has not, because it does something that nobody knows:
/// <c>["jwt_token"] = CreateJwt()</c> leaves <c>CreateJwt();</c> before the statement that sends the request.
/// </summary>
internal sealed class KeptValue
{
    private readonly FlowGraph _graph;
    private readonly EffectFinder _effects;

    /// <summary>Creates it for one plan over <paramref name="graph"/>.</summary>
    public KeptValue(FlowGraph graph)
    {
        _graph = graph;
        _effects = new EffectFinder(graph);
    }

    /// <summary>Whether all that <paramref name="value"/> does is known.</summary>
    public bool IsKnown(ExpressionSyntax value) => EffectsOf(value) is { IsKnown: true };

    /// <summary>
    /// <paramref name="rewrite"/> with <paramref name="value"/> as a statement of its own; <see langword="null"/> where it would not run at the
    /// same time: under a condition, in a loop's head, or behind something that it changes or that has an effect itself.
    /// </summary>
    public FormRewrite? AsStatement(ExpressionSyntax value, FormRewrite rewrite)
    {
        if (StatementOf(value) is not { } statement
            || EffectsOf(value) is not { } effects
            || EvaluatedBefore(value, statement).Any(earlier => IsDisturbed(earlier, effects)))
        {
            return null;
        }

        var text = value.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var run = (value is InvocationExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax ? value.ToString() : "_ = " + value) + ";";
        if (rewrite.Removals.FirstOrDefault(removal => removal.Node == statement) is { } entry)
        {
            // Nothing else is left of the statement.
            return rewrite with
            {
                Replacements = rewrite.Replacements.Add(new Replacement(value.SyntaxTree, statement.Span, run)),
                Dropped = rewrite.Dropped.Add(statement),
                Removals = rewrite.Removals.Remove(entry),
                Kept = rewrite.Kept.Add(value),
            };
        }

        var before = new Replacement(
            value.SyntaxTree,
            new TextSpan(statement.SpanStart, 0),
            run + SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, statement.SpanStart));
        return rewrite with { Replacements = rewrite.Replacements.Insert(0, before), Kept = rewrite.Kept.Add(value) };
    }

    private CodeEffects? EffectsOf(ExpressionSyntax value) => _graph.Program.OperationOf(value) is { } operation ? _effects.Of(operation) : null;

    /// <summary>The statement of a block in which <paramref name="value"/> runs once and for certain.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax value)
    {
        for (SyntaxNode node = value; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                case SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or ConditionalAccessExpressionSyntax or QueryExpressionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                case BinaryExpressionSyntax either when either.Right == node
                    && either.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax:
                    return null;
                case StatementSyntax statement:
                    return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : null;
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> EvaluatedBefore(ExpressionSyntax value, StatementSyntax statement) =>
        statement.DescendantNodes().OfType<ExpressionSyntax>().Where(earlier => earlier.Span.End <= value.SpanStart);

    /// <summary>Whether <paramref name="earlier"/> has an effect, so that it must stay the first, or reads what the value changes.</summary>
    private bool IsDisturbed(ExpressionSyntax earlier, CodeEffects effects) => earlier switch
    {
        SimpleNameSyntax => _graph.Program.SymbolOf(earlier) is { } symbol && effects.Changed.Any(changed => SymbolKey.Same(changed, symbol)),
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax =>
            EffectsOf(earlier) is { } own && (!own.IsKnown || own.Changed.Any(static changed => changed is IFieldSymbol or IPropertySymbol)),
        _ => false,
    };
}
