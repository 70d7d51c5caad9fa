using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Fixes;

/// <summary>
/// What a plan must leave as it is, because an earlier plan that did not came to something which does not compile, or compiles with a new warning.
/// </summary>
/// <param name="Code">The places of code that stays where it is.</param>
/// <param name="Values">Values of the assertion's field that must still be made, as statements of their own.</param>
/// <param name="Parameters">Parameters of primary constructors that stay although nobody reads them any more.</param>
/// <param name="Replacements">Text that must not be written; a request that cannot do without stays as it is.</param>
internal sealed record Pins(
    ImmutableHashSet<(SyntaxTree Tree, TextSpan Span)> Code,
    ImmutableHashSet<ExpressionSyntax> Values,
    ImmutableHashSet<ParameterSyntax> Parameters,
    ImmutableHashSet<Replacement> Replacements)
{
    /// <summary>Nothing is pinned: the full plan.</summary>
    public static Pins None { get; } = new(
        ImmutableHashSet<(SyntaxTree Tree, TextSpan Span)>.Empty,
        ImmutableHashSet<ExpressionSyntax>.Empty,
        ImmutableHashSet<ParameterSyntax>.Empty,
        ImmutableHashSet<Replacement>.Empty);

    /// <summary>What <paramref name="removals"/> would take away stays where it is.</summary>
    public static Pins Of(IEnumerable<Removal> removals) =>
        None with { Code = removals.Select(static removal => (removal.Node.SyntaxTree, removal.Span)).ToImmutableHashSet() };

    /// <summary>How much is pinned.</summary>
    public int Count => Code.Count + Values.Count + Parameters.Count + Replacements.Count;

    /// <summary>Both, what these and what <paramref name="others"/> hold.</summary>
    public Pins With(Pins others) =>
        new(Code.Union(others.Code), Values.Union(others.Values), Parameters.Union(others.Parameters), Replacements.Union(others.Replacements));

    /// <summary>Whether <paramref name="value"/>, or a part of it, must still be made.</summary>
    public bool Demand(ExpressionSyntax value) =>
        Values.Any(pinned => pinned.SyntaxTree == value.SyntaxTree && value.Span.Contains(pinned.Span));

    /// <summary>Whether <paramref name="removal"/> would take away what has to stay where it is, or a part of it.</summary>
    public bool Hold(Removal removal) =>
        Code.Any(pinned => pinned.Tree == removal.Node.SyntaxTree && (removal.Span.Contains(pinned.Span) || pinned.Span.Contains(removal.Span)));
}
