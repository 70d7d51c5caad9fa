using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Fixes;

/// <summary>
/// Finds the edits of a plan that new errors and warnings of the compiler come from: those that take away what the place names, or the last
/// use of what it declares; else those nearest to it.
/// </summary>
internal sealed class FaultOrigin
{
    private readonly ProgramModel _program;
    private readonly MigrationPlan _plan;

    private FaultOrigin(ProgramModel program, MigrationPlan plan)
    {
        _program = program;
        _plan = plan;
    }

    /// <summary>
    /// What has to be pinned so that <paramref name="plan"/>, applied to <paramref name="original"/> with the result <paramref name="outcome"/>,
    /// brings its faults no more; nothing if it is not known where they come from.
    /// </summary>
    public static async Task<Pins> FindAsync(
        Solution original,
        SolutionProgram program,
        MigrationPlan plan,
        CheckedSolution outcome,
        Pins pinned,
        CancellationToken cancellationToken)
    {
        var origin = new FaultOrigin(program.Graph.Program, plan);
        var found = Pins.Of(outcome.Unsure);
        foreach (var fault in outcome.Faults)
        {
            if (fault.Document is not { } id || outcome.Edited?.GetDocument(id) is not { } after || original.GetDocument(id) is not { } before)
            {
                continue;
            }

            var changes = await after.GetTextChangesAsync(before, cancellationToken).ConfigureAwait(false);
            var root = await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            found = found.With(origin.Find(fault, root!, Before(fault.Span, changes, root!.FullSpan.End), pinned));
        }

        return found;
    }

    private Pins Find(CompileFault fault, SyntaxNode root, TextSpan place, Pins pinned)
    {
        var node = root.FindNode(place, getInnermostNodeForTie: true);
        if (fault.Id == UnreadParameters.WarningId
            && node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            && UnreadParameters.CanKeep(parameter)
            && !pinned.Parameters.Contains(parameter))
        {
            return Pins.None with { Parameters = ImmutableHashSet.Create(parameter) };
        }

        var symbols = SymbolsAt(node, place);
        var named = Pinned(
            removal => (removal.Node.SyntaxTree == root.SyntaxTree && removal.Span.IntersectsWith(place)) || Concerns(removal.Node, removal.Span, symbols),
            value => Concerns(value, value.Span, symbols));
        if (named.Count > 0)
        {
            return named;
        }

        var around = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        bool IsNear(SyntaxTree tree, TextSpan span) => tree == root.SyntaxTree && around?.Span.Contains(span) == true;
        var near = Pinned(removal => IsNear(removal.Node.SyntaxTree, removal.Span), value => IsNear(value.SyntaxTree, value.Span));
        return near.Count > 0 ? near : Pinned(removal => removal.Node.SyntaxTree == root.SyntaxTree, static _ => false);
    }

    private Pins Pinned(Func<Removal, bool> isRemoval, Func<ExpressionSyntax, bool> isValue) =>
        Pins.Of(_plan.Removals.Where(isRemoval)) with { Values = _plan.Dropped.Where(isValue).ToImmutableHashSet() };

    /// <summary>The keys of the symbols that <paramref name="node"/> declares, or names at <paramref name="place"/>.</summary>
    private HashSet<string> SymbolsAt(SyntaxNode node, TextSpan place)
    {
        var declared = node.AncestorsAndSelf().Take(2).Select(_program.DeclaredSymbolOf);
        var named = node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(name => name.Span.IntersectsWith(place)).Select(_program.SymbolOf);
        return new HashSet<string>(declared.Concat(named)
            .OfType<ISymbol>()
            .Where(static symbol => !symbol.DeclaringSyntaxReferences.IsEmpty)
            .Select(static symbol => SymbolKey.Of(SymbolKey.Definition(symbol))));
    }

    /// <summary>Whether <paramref name="span"/> of <paramref name="node"/> declares or names one of <paramref name="symbols"/>.</summary>
    private bool Concerns(SyntaxNode node, TextSpan span, HashSet<string> symbols) =>
        symbols.Count > 0
        && node.DescendantNodesAndSelf().Where(part => span.Contains(part.Span) || part == node).Any(part =>
            (part is SimpleNameSyntax ? _program.SymbolOf(part) : _program.DeclaredSymbolOf(part)) is { } symbol
            && symbols.Contains(SymbolKey.Of(SymbolKey.Definition(symbol))));

    /// <summary>The place in the text before <paramref name="changes"/> that <paramref name="place"/> was after them.</summary>
    private static TextSpan Before(TextSpan place, IEnumerable<TextChange> changes, int length)
    {
        var (start, end) = (place.Start, place.End);
        var shift = 0;
        foreach (var change in changes.OrderBy(static change => change.Span.Start))
        {
            if (change.Span.Start + shift > place.Start)
            {
                break;
            }

            var added = change.NewText!.Length - change.Span.Length;
            if (change.Span.Start + shift + change.NewText.Length > place.Start)
            {
                return new TextSpan(change.Span.Start, 0);
            }

            shift += added;
            (start, end) = (place.Start - shift, place.End - shift);
        }

        return end <= length && start >= 0 ? TextSpan.FromBounds(start, end) : new TextSpan(0, 0);
    }
}
