using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Effects;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers;

/// <summary>
/// Keeps the call that made the value of a field which the new request has not, because it does something that nobody knows:
/// <c>["jwt_token"] = CreateJwt()</c> leaves <c>CreateJwt();</c> before the statement that sends the request.
/// </summary>
internal sealed class KeptValue
{
    private readonly FlowGraph _graph;
    private readonly EffectFinder _effects;

    /// <summary>Creates it for the program that <paramref name="effects"/> knows.</summary>
    public KeptValue(EffectFinder effects)
    {
        _graph = effects.Graph;
        _effects = effects;
    }

    /// <summary>Whether all that <paramref name="value"/> does is known.</summary>
    public bool IsKnown(ExpressionSyntax value) => EffectsOf(value) is { IsKnown: true };

    /// <summary>
    /// <paramref name="rewrite"/> with <paramref name="value"/>, one of those that are <paramref name="moved"/>, as a statement of its own;
    /// <see langword="null"/> where it would not run at the same time: under a condition, in a loop's head, or behind something that it changes
    /// or that has an effect itself.
    /// </summary>
    public FormRewrite? AsStatement(ExpressionSyntax value, FormRewrite rewrite, IReadOnlyCollection<ExpressionSyntax> moved)
    {
        if (MovableFrom(value, StatementOf(value), moved) is not StatementSyntax statement)
        {
            return InBlock(value, rewrite, moved);
        }

        if (rewrite.Removals.FirstOrDefault(removal => removal.Node == statement) is { } entry)
        {
            // Nothing else is left of the statement.
            return rewrite with
            {
                Replacements = rewrite.Replacements.Add(new Replacement(value.SyntaxTree, statement.Span, Run(value))),
                Dropped = rewrite.Dropped.Add(statement),
                Removals = rewrite.Removals.Remove(entry),
                Kept = rewrite.Kept.Add(value),
            };
        }

        if (rewrite.Replacements.FirstOrDefault(replacement => replacement.Tree == value.SyntaxTree && replacement.Text.Length == 0 && replacement.Span.Contains(statement.Span)) is { } gone)
        {
            // The same, where the rewriter measured the statement itself.
            return rewrite with
            {
                Replacements = rewrite.Replacements.Replace(gone, new Replacement(value.SyntaxTree, TextSpan.FromBounds(statement.SpanStart, gone.Span.End), Run(value))),
                Kept = rewrite.Kept.Add(value),
            };
        }

        if (IsWrittenElsewhere(statement, rewrite))
        {
            // The same, where nobody needs the variable any more that held the form.
            return rewrite with
            {
                Replacements = rewrite.Replacements.Add(new Replacement(value.SyntaxTree, statement.Span, Run(value))),
                Dropped = rewrite.Dropped.Add(statement),
                Kept = rewrite.Kept.Add(value),
            };
        }

        // What is written into a replaced text would be lost with it.
        return rewrite.Replacements.Any(replacement => replacement.Tree == value.SyntaxTree && replacement.Span.Start < statement.SpanStart && statement.SpanStart < replacement.Span.End)
            ? null
            : rewrite with { Replacements = rewrite.Replacements.Insert(0, Before(statement, value)), Kept = rewrite.Kept.Add(value) };
    }

    /// <summary>Whether <paramref name="statement"/> only declared what is sent, and the new text of that stands somewhere else.</summary>
    private static bool IsWrittenElsewhere(StatementSyntax statement, FormRewrite rewrite) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
        && variables[0].Initializer is { Value: var form }
        && rewrite.Dropped.Contains(form)
        && !rewrite.Replacements.Any(replacement =>
            replacement.Tree == statement.SyntaxTree && replacement.Text.Length > 0 && statement.Span.Contains(replacement.Span));

    /// <summary><paramref name="value"/> as a statement before the one that it stands in, of which something stays; <see langword="null"/> as above.</summary>
    public Replacement? BeforeStatement(ExpressionSyntax value) =>
        MovableFrom(value, StatementOf(value), [value]) is StatementSyntax statement ? Before(statement, value) : null;

    /// <summary>
    /// <paramref name="whole"/>, the statement or expression around <paramref name="value"/>, if the value can run before it instead, like all that
    /// are <paramref name="moved"/>.
    /// </summary>
    private SyntaxNode? MovableFrom(ExpressionSyntax value, SyntaxNode? whole, IReadOnlyCollection<ExpressionSyntax> moved) =>
        whole is not null
        && EffectsOf(value) is { } effects
        && !EvaluatedBefore(value, whole).Any(earlier => !moved.Any(other => other.Contains(earlier)) && IsDisturbed(earlier, effects))
            ? whole
            : null;

    /// <summary>The same as a statement of the block that the only expression of a function, or the only statement of a branch, becomes.</summary>
    private FormRewrite? InBlock(ExpressionSyntax value, FormRewrite rewrite, IReadOnlyCollection<ExpressionSyntax> moved) =>
        MovableFrom(value, PlaceOf(value), moved) is { } place
        && BlockBody.With(Run(value), place, _graph.Program) is var (before, after)
        && !rewrite.Replacements.Concat(rewrite.Removals.Select(static removal => new Replacement(removal.Node.SyntaxTree, removal.Span, string.Empty)))
            .Any(other => other.Tree == before.Tree && (Overlap(other.Span, before.Span) || Overlap(other.Span, after.Span)))
            ? rewrite with { Replacements = rewrite.Replacements.Insert(0, before).Add(after), Kept = rewrite.Kept.Add(value) }
            : null;

    private static bool Overlap(TextSpan one, TextSpan other) => one.OverlapsWith(other) || (one.IsEmpty && one.Start > other.Start && one.Start < other.End);

    private Replacement Before(StatementSyntax statement, ExpressionSyntax value)
    {
        var text = value.SyntaxTree.GetText(_graph.Program.CancellationToken);
        var separator = SourceLayout.StartsLine(text, statement.SpanStart)
            ? SourceLayout.NewLineOf(text) + SourceLayout.IndentationAt(text, statement.SpanStart)
            : " ";
        return new Replacement(
            value.SyntaxTree,
            new TextSpan(statement.SpanStart, 0),
            Run(value) + separator);
    }

    private static string Run(ExpressionSyntax value) =>
        (value is InvocationExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax ? value.ToString() : "_ = " + value) + ";";

    private CodeEffects? EffectsOf(ExpressionSyntax value) => _graph.Program.OperationOf(value) is { } operation ? _effects.Of(operation) : null;

    /// <summary>The statement of a block in which <paramref name="value"/> runs once and for certain.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax value) =>
        PlaceOf(value) is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement ? statement : null;

    /// <summary>The statement, or the only expression of a function, in which <paramref name="value"/> runs once and for certain.</summary>
    private static SyntaxNode? PlaceOf(ExpressionSyntax value)
    {
        for (SyntaxNode node = value; node.Parent is { } parent; node = parent)
        {
            if (BlockBody.IsOf(node))
            {
                return node;
            }

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
                    return statement;
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> EvaluatedBefore(ExpressionSyntax value, SyntaxNode whole) =>
        whole.DescendantNodes().OfType<ExpressionSyntax>().Where(earlier => earlier.Span.End <= value.SpanStart);

    /// <summary>Whether <paramref name="earlier"/> has an effect, so that it must stay the first, or reads what the value changes.</summary>
    private bool IsDisturbed(ExpressionSyntax earlier, CodeEffects effects) => earlier switch
    {
        SimpleNameSyntax => _graph.Program.SymbolOf(earlier) is { } symbol && effects.Changed.Any(changed => SymbolKey.Same(changed, symbol)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } part => !IsOfNewObject(part),
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax =>
            EffectsOf(earlier) is { } own && (!own.IsKnown || own.Changed.Any(static changed => changed is IFieldSymbol or IPropertySymbol)),
        _ => false,
    };

    /// <summary>Whether <paramref name="part"/> of an initializer sets up its new object and nothing else: nobody else has that yet.</summary>
    private bool IsOfNewObject(AssignmentExpressionSyntax part) =>
        EffectsOf(part) is { IsKnown: true } effects
        && _graph.Program.SymbolOf(part.Left) is { } member
        && effects.Changed.All(changed => !changed.IsStatic && SymbolKey.Same(changed.ContainingSymbol, member.ContainingSymbol));
}
