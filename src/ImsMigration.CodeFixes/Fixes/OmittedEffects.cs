using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Effects;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Fixes;

/// <summary>
/// Finds what a rewritten request would not do any more: code with an effect that nobody knows, in what goes or is written anew, wherever it
/// stands there: in a boundary, a header, an encoding, the name of a field. What the new text holds again is still done.
/// </summary>
internal sealed class OmittedEffects
{
    private readonly EffectFinder _effects;
    private readonly TokenForm _form;
    private readonly FormRewrite _rewrite;
    private readonly List<string> _written;

    private OmittedEffects(TokenForm form, FormRewrite rewrite, EffectFinder effects)
    {
        _effects = effects;
        _form = form;
        _rewrite = rewrite;
        _written = rewrite.Replacements.Select(static replacement => Compact(replacement.Text)).ToList();
    }

    /// <summary>
    /// The expressions that <paramref name="rewrite"/> of <paramref name="form"/> omits, each as the whole that runs at once, but for those in
    /// <paramref name="values"/>; <see langword="null"/> if the new text holds a part of one, so that it could not be kept without doing that twice.
    /// </summary>
    public static IReadOnlyList<ExpressionSyntax>? Of(TokenForm form, FormRewrite rewrite, IReadOnlyList<ExpressionSyntax> values, EffectFinder effects)
    {
        var finder = new OmittedEffects(form, rewrite, effects);
        var found = rewrite.Replacements.Where(static replacement => !replacement.Span.IsEmpty)
            .Select(static replacement => (replacement.Tree, replacement.Span))
            .Concat(rewrite.Removals.Select(static removal => (removal.Node.SyntaxTree, removal.Span)))
            .SelectMany(gone => OutermostIn(gone.Item1, gone.Item2))
            .Distinct()
            .SelectMany(finder.EffectsIn)
            .Where(effect => !values.Any(value =>
                value.SyntaxTree == effect.SyntaxTree && (value.Span.Contains(effect.Span) || effect.Span.Contains(value.Span))))
            .ToList();
        var omitted = found.Where(effect => !finder.IsWritten(effect)).Select(WholeOf).Distinct().ToList();
        omitted.RemoveAll(effect => omitted.Any(other => other != effect && other.Contains(effect)));
        return found.Any(effect => finder.IsWritten(effect) && omitted.Any(other => other.Contains(effect))) ? null : omitted;
    }

    private static IEnumerable<ExpressionSyntax> OutermostIn(SyntaxTree tree, TextSpan span) =>
        tree.GetRoot().FindNode(span, getInnermostNodeForTie: false)
            .DescendantNodesAndSelf(node => node.Span.IntersectsWith(span) && !(node is ExpressionSyntax && span.Contains(node.Span)))
            .OfType<ExpressionSyntax>()
            .Where(expression => span.Contains(expression.Span));

    /// <summary>
    /// The innermost parts of <paramref name="expression"/> with an effect that nobody knows, and the calls around them that have one of their own.
    /// </summary>
    private IEnumerable<ExpressionSyntax> EffectsIn(ExpressionSyntax expression)
    {
        if (_effects.Graph.Program.OperationOf(expression) is { } operation && _effects.Of(operation).IsKnown)
        {
            return [];
        }

        var inner = expression is AnonymousFunctionExpressionSyntax ? [] : PartsOf(expression).SelectMany(EffectsIn).ToList();
        return HasOwn(expression, inner.Count == 0) ? inner.Append(expression) : inner;
    }

    /// <summary>The expressions directly in <paramref name="expression"/>. What is assigned to is not read: of that, it is those in it.</summary>
    private static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax expression) =>
        expression.ChildNodes()
            .SelectMany(static child => child.DescendantNodesAndSelf(static node => node is not ExpressionSyntax))
            .OfType<ExpressionSyntax>()
            .SelectMany(part => expression is AssignmentExpressionSyntax assignment && assignment.Left == part ? PartsOf(part) : [part]);

    private bool HasOwn(ExpressionSyntax expression, bool isInnermost) => _effects.Graph.Program.OperationOf(expression) switch
    {
        null or IAnonymousFunctionOperation => false,
        _ when IsRestated(expression) => false,
        IInvocationOperation call => !IsOfRequest(call) && !_effects.OfCallAlone(call).IsKnown,
        _ => isInnermost,
    };

    /// <summary>Whether the new text does in other words what <paramref name="expression"/> does; what is handed to it is looked at by itself.</summary>
    private bool IsRestated(ExpressionSyntax expression) =>
        expression.AncestorsAndSelf().TakeWhile(static node => node is not ArgumentSyntax).Any(_rewrite.Restated.Contains);

    /// <summary>Whether <paramref name="call"/> is what the rewriter understands itself: it sends the request, or takes its form.</summary>
    private bool IsOfRequest(IInvocationOperation call) =>
        SendingCall.LeavesClient(call.TargetMethod)
        || (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && _form.Fields.Any(field => call.Syntax.Contains(field.Entry)));

    private bool IsWritten(ExpressionSyntax effect)
    {
        var text = Compact(effect.ToString());
        return _written.Exists(written => written.Contains(text));
    }

    /// <summary><paramref name="effect"/> with what decides whether it runs: a condition, a fallback.</summary>
    private static ExpressionSyntax WholeOf(ExpressionSyntax effect) =>
        effect.Ancestors().TakeWhile(static node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax))
            .OfType<ExpressionSyntax>()
            .LastOrDefault(static node =>
                node is ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax
                || node.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        ?? effect;

    private static string Compact(string text) => string.Concat(text.Where(static character => !char.IsWhiteSpace(character)));
}
