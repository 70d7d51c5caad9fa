using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Solutions;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds what still demands a property of a library that others can see, so that it stays, and that nobody reads any more: the check of options
/// in an application, <c>.Validate(o => File.Exists(o.PrivateKeyPath))</c>, and the attribute <c>[Required]</c>. A person who removed the
/// setting of that property, as he is told to, would have an application that dies at its start.
/// </summary>
internal sealed class UnreadOptions
{
    private readonly FlowGraph _graph;
    private readonly RemovalPolicy _policy;
    private readonly RemovedCode _removed;
    private readonly DispensableUse _uses;
    private readonly RemovalProof _proof;
    private readonly Dictionary<string, IPropertySymbol> _found = new(StringComparer.Ordinal);

    /// <summary>Creates a finder for a plan that takes <paramref name="removed"/> away.</summary>
    public UnreadOptions(FlowGraph graph, RemovalPolicy policy, RemovedCode removed, DispensableUse uses, RemovalProof proof)
    {
        _graph = graph;
        _policy = policy;
        _removed = removed;
        _uses = uses;
        _proof = proof;
    }

    /// <summary>The properties that stay although nobody reads them any more.</summary>
    public IReadOnlyCollection<IPropertySymbol> Found => _found.Values;

    /// <summary>What only demands or fills <paramref name="symbol"/>; nothing if somebody still reads it, or nobody did before.</summary>
    public IReadOnlyList<Removal> Of(ISymbol symbol)
    {
        if (symbol is not IPropertySymbol { IsIndexer: false, IsStatic: false, IsRequired: false, SetMethod: not null } property
            || property.IsVirtual || property.IsAbstract || property.IsOverride
            || _policy.IsOurs(property)
            || _found.ContainsKey(SymbolKey.Of(property))
            || !DeclarationsOf(property).All(static declaration => declaration is PropertyDeclarationSyntax auto && IsAuto(auto))
            || SerializedMember.IsWrittenOut(property.ContainingType, _graph))
        {
            return [];
        }

        var removals = new List<Removal>();
        foreach (var name in _graph.References.Find(property).Where(name => !_removed.Contains(name) && !_graph.Program.IsMadeAnew(name.SyntaxTree)))
        {
            var use = _uses.Find(name, property);
            if (use is not null && !_removed.HoldsRequest(use) && _proof.MayGo(use))
            {
                removals.Add(use);
            }
            else if (ReferenceSyntax.AssignmentTo(ReferenceSyntax.AccessOf(name)) is null && !IsNamed(name))
            {
                return [];
            }
        }

        _found.Add(SymbolKey.Of(property), property);
        return removals;
    }

    /// <summary>The edits that take the attributes away which demand a value of what was <see cref="Found"/>.</summary>
    public IEnumerable<Replacement> Attributes() =>
        _found.Values.SelectMany(DeclarationsOf)
            .OfType<PropertyDeclarationSyntax>()
            .SelectMany(static property => property.AttributeLists)
            .SelectMany(EditsOf)
            .GroupBy(static edit => (FileKey.Of(edit.Tree), edit.Span))
            .Select(static edits => edits.First());

    private IEnumerable<SyntaxNode> DeclarationsOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_graph.Program.CancellationToken));

    private static bool IsAuto(PropertyDeclarationSyntax property) =>
        property is { ExpressionBody: null, AccessorList: { } accessors } && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    /// <summary>Whether <paramref name="name"/> is only spelled, in <c>nameof</c> or in documentation.</summary>
    private static bool IsNamed(SyntaxNode name) =>
        name.Ancestors().Any(static node => node is CrefSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private IEnumerable<Replacement> EditsOf(AttributeListSyntax list)
    {
        var demands = list.Attributes.Where(IsDemand).ToList();
        if (demands.Count == 0)
        {
            yield break;
        }

        if (demands.Count == list.Attributes.Count)
        {
            var next = list.GetLastToken().GetNextToken();
            if (list.GetLastToken().TrailingTrivia.Concat(next.LeadingTrivia).All(static trivia => string.IsNullOrWhiteSpace(trivia.ToString())))
            {
                yield return new Replacement(list.SyntaxTree, TextSpan.FromBounds(list.SpanStart, next.SpanStart), string.Empty);
            }

            yield break;
        }

        foreach (var demand in demands)
        {
            var at = list.Attributes.IndexOf(demand);
            var isLast = list.Attributes.Skip(at).All(demands.Contains);
            yield return new Replacement(
                list.SyntaxTree,
                isLast
                    ? TextSpan.FromBounds(list.Attributes[at - 1].Span.End, demand.Span.End)
                    : TextSpan.FromBounds(demand.SpanStart, list.Attributes[at + 1].SpanStart),
                string.Empty);
        }
    }

    private bool IsDemand(AttributeSyntax attribute) =>
        _graph.Program.SymbolOf(attribute) is IMethodSymbol { ContainingType: { } type } && RemovalPolicy.IsValidation(type);
}
